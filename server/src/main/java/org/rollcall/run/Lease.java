package org.rollcall.run;

import java.time.Instant;

/**
 * Who may visit a Target, and until when?
 *
 * @param claim grows with each lease of the target: a worker whose lease was handed on holds an old
 *     one, and what it says of the target is no longer heard
 */
public record Lease(long target, int claim, String worker, Instant until) {}
