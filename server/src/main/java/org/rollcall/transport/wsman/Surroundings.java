package org.rollcall.transport.wsman;

import java.time.InstantSource;
import java.util.Random;

/** What do all visits share? Nothing that belongs to one PC or one login. */
record Surroundings(
    NameLookup names, TlsTrust trust, InstantSource clock, Random random, Limits limits) {}
