package org.rollcall.run;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.FindingCode;

/**
 * How is an Outcome written in the four columns that targets and attempts have for it?
 *
 * @param detail the step refused, the findings that block, the fault's detail, the reason to stop,
 *     the incident
 */
record OutcomeColumns(
    String code, @Nullable String fault, @Nullable String errorCode, @Nullable String detail) {
  static OutcomeColumns of(Outcome outcome) {
    var fault = outcome.lostTo();
    return new OutcomeColumns(
        outcome.code(), fault == null ? null : fault.code(), errorOf(outcome), detailOf(outcome));
  }

  private static @Nullable String errorOf(Outcome outcome) {
    return outcome instanceof Outcome.Refused(_, var error) && error != null
        ? error.toString()
        : null;
  }

  private static @Nullable String detailOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var step, _) -> step;
      case Outcome.Blocked(var findings) -> joined(findings);
      case Outcome.Stopped(var reason) -> reason;
      case Outcome.Crashed(var incident) -> incident.toString();
      case Outcome.Activated _, Outcome.AlreadyActive _, Outcome.PartlyActivated _ -> null;
      case Outcome.NothingToActivate _, Outcome.Unconfirmed _ -> null;
      case Outcome.NotReached(var fault) -> fault.detail();
      case Outcome.CutOff(var fault) -> fault.detail();
    };
  }

  Outcome outcome() {
    return switch (code) {
      case "activated" -> new Outcome.Activated();
      case "already_active" -> new Outcome.AlreadyActive();
      case "partly_activated" -> new Outcome.PartlyActivated();
      case "refused" -> new Outcome.Refused(present(detail), error());
      case "blocked" -> new Outcome.Blocked(findings());
      case "nothing_to_activate" -> new Outcome.NothingToActivate();
      case "unconfirmed" -> new Outcome.Unconfirmed();
      case "not_reached" -> new Outcome.NotReached(new FaultCode(present(fault), detail));
      case "cut_off" -> new Outcome.CutOff(new FaultCode(present(fault), detail));
      case "stopped" -> new Outcome.Stopped(present(detail));
      case "crashed" -> new Outcome.Crashed(UUID.fromString(present(detail)));
      default -> throw new IllegalStateException("a newer version wrote the outcome " + code);
    };
  }

  private static String joined(List<FindingCode> findings) {
    return findings.stream().map(FindingCode::value).collect(Collectors.joining(","));
  }

  private List<FindingCode> findings() {
    return Arrays.stream(present(detail).split(","))
        .filter(code -> !code.isEmpty())
        .map(FindingCode::new)
        .toList();
  }

  private @Nullable Hresult error() {
    return errorCode == null ? null : Hresult.parse(errorCode).orElse(null);
  }

  private String present(@Nullable String column) {
    return Objects.requireNonNull(column, () -> "an outcome without its detail: " + code);
  }
}
