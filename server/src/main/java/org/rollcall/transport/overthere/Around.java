package org.rollcall.transport.overthere;

import java.time.InstantSource;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.wsman.Limits;
import org.rollcall.transport.wsman.NameLookup;

/** What do all visits share? */
record Around(NameLookup names, HostKeys keys, InstantSource clock, Limits limits) {}
