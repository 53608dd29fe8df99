package org.rollcall.transport.wsman;

import java.time.InstantSource;
import java.util.Random;

/** What do all visits share? Nothing that belongs to one PC. */
record Surroundings(
    NameLookup names,
    TlsTrust trust,
    TicketOffice tickets,
    InstantSource clock,
    Random random,
    Limits limits) {}
