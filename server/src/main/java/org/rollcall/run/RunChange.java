package org.rollcall.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a Run as a whole, by whom, when and why?
 *
 * @param by a person's name, or {@link #BRAKE} or {@link #ENGINE}
 * @param why a {@link StopReason}'s code where the change is a pause or a stop
 */
public record RunChange(Kind kind, String by, Instant at, @Nullable String why) {
  public static final String BRAKE = "brake";
  public static final String ENGINE = "engine";

  /** What can be done to a run, in which states, and which state does it lead to? */
  public enum Kind {
    STARTED,
    PAUSED,
    RESUMED,
    STOPPED,
    FINISHED;

    public RunState leadsTo() {
      return switch (this) {
        case STARTED, RESUMED -> RunState.RUNNING;
        case PAUSED -> RunState.PAUSED;
        case STOPPED -> RunState.STOPPING;
        case FINISHED -> RunState.FINISHED;
      };
    }

    public Set<RunState> from() {
      return switch (this) {
        case STARTED -> Set.of(RunState.CREATED);
        case PAUSED -> Set.of(RunState.CREATED, RunState.RUNNING);
        case RESUMED -> Set.of(RunState.PAUSED);
        case STOPPED -> Set.of(RunState.CREATED, RunState.RUNNING, RunState.PAUSED);
        case FINISHED -> Set.of(RunState.RUNNING, RunState.PAUSED, RunState.STOPPING);
      };
    }

    /** The stable code: stored, sent and exported as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a newer version wrote the change " + code));
    }
  }
}
