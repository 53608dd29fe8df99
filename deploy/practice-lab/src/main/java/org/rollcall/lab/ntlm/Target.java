package org.rollcall.lab.ntlm;

import java.time.Instant;
import java.util.function.Supplier;

/** Which PC is logged in to, and what does its clock say? */
public record Target(String computer, String domain, Supplier<Instant> clock) {}
