package org.rollcall.run;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.FindingCode;

/** How did an Attempt end? Exactly one of these; the readings taken on the way are kept apart. */
public sealed interface Outcome {
  /** The codes of all of them. */
  Set<String> CODES =
      Set.of(
          "activated",
          "already_active",
          "partly_activated",
          "refused",
          "blocked",
          "nothing_to_activate",
          "unconfirmed",
          "not_reached",
          "cut_off",
          "stopped",
          "crashed");

  /** All that the plan asks holds. */
  record Activated() implements Outcome {}

  /** All that the plan asks held before; the machine was left alone. */
  record AlreadyActive() implements Outcome {}

  /** Some of the plan's products hold, some do not. */
  record PartlyActivated() implements Outcome {}

  /** A step was answered with an error. */
  record Refused(String step, @Nullable Hresult error) implements Outcome {
    public Refused {
      Codes.check(step);
    }
  }

  /** A check before acting says that it cannot succeed; nothing was changed. */
  record Blocked(List<FindingCode> findings) implements Outcome {
    public Blocked {
      // Sixty codes fit the column; no machine has that many.
      findings = findings.stream().sorted().distinct().limit(60).toList();
    }
  }

  /** The machine has no product that the plan covers. */
  record NothingToActivate() implements Outcome {}

  /** The steps said yes, the reading says no. */
  record Unconfirmed() implements Outcome {}

  /** The machine was lost before anything was changed. */
  record NotReached(FaultCode fault) implements Outcome {}

  /** The machine was lost when something may have been changed. */
  record CutOff(FaultCode fault) implements Outcome {}

  /** Somebody or something said stop. */
  record Stopped(String reason) implements Outcome {
    public Stopped {
      Codes.check(reason);
    }
  }

  /** A bug of ours, on file under this number. */
  record Crashed(UUID incident) implements Outcome {}

  /** What does an ending mean to the run it belongs to? */
  enum Kind {
    /** What was asked holds. */
    SUCCESS,
    /** A sign that the run does harm, or no good. */
    HARM,
    /** Merely nobody home. */
    ABSENT,
    /** Neither: nothing was tried, for a reason that lies with the machine or with us. */
    NEUTRAL
  }

  /** The stable code: stored, sent and exported as it stands. */
  default String code() {
    return switch (this) {
      case Activated _ -> "activated";
      case AlreadyActive _ -> "already_active";
      case PartlyActivated _ -> "partly_activated";
      case Refused _ -> "refused";
      case Blocked _ -> "blocked";
      case NothingToActivate _ -> "nothing_to_activate";
      case Unconfirmed _ -> "unconfirmed";
      case NotReached _ -> "not_reached";
      case CutOff _ -> "cut_off";
      case Stopped _ -> "stopped";
      case Crashed _ -> "crashed";
    };
  }

  default Kind kind() {
    return switch (this) {
      case Activated _, AlreadyActive _ -> Kind.SUCCESS;
      case PartlyActivated _, Refused _, Unconfirmed _, CutOff _, Crashed _ -> Kind.HARM;
      case NotReached(var fault) when fault.isAbsence() -> Kind.ABSENT;
      case NotReached _ -> Kind.HARM;
      case Blocked _, NothingToActivate _, Stopped _ -> Kind.NEUTRAL;
    };
  }

  /** The fault that ended it, where one did. */
  default @Nullable FaultCode lostTo() {
    return switch (this) {
      case NotReached(var fault) -> fault;
      case CutOff(var fault) -> fault;
      case Activated _, AlreadyActive _, PartlyActivated _, Refused _, Blocked _ -> null;
      case NothingToActivate _, Unconfirmed _, Stopped _, Crashed _ -> null;
    };
  }
}
