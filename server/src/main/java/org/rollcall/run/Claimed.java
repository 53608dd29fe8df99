package org.rollcall.run;

/** Which Target is now ours to visit, by which lease? */
public record Claimed(Target target, Lease lease) {}
