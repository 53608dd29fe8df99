package org.rollcall.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What changed? In codes only: whoever wants to know more reads it anew.
 *
 * @param code what became of it: a state, a step, a finding
 * @param about its outcome, its verdict, its reason, or whether it was opened or closed
 * @param position which step of the visit it was, from 1
 */
public record Event(
    long id,
    String kind,
    @Nullable Long run,
    @Nullable Long target,
    @Nullable Long machine,
    String code,
    @Nullable String about,
    @Nullable Integer position,
    Instant at) {}
