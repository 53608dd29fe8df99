package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.run.Outcome;

/**
 * How did it end?
 *
 * @param faultDetail which of the fault's causes it was, where that is known
 * @param step that was refused, with the error's code
 * @param findings that say why it was not tried
 * @param reason why it was stopped
 * @param incident under which number our bug is on file
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record OutcomeView(
    String code,
    @Nullable String fault,
    @Nullable String faultDetail,
    @Nullable String step,
    @Nullable String errorCode,
    List<String> findings,
    @Nullable String reason,
    @Nullable String incident) {
  static OutcomeView of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var step, var error) -> refused(outcome, step, error);
      case Outcome.Blocked(var findings) ->
          new OutcomeView(
              outcome.code(),
              null,
              null,
              null,
              null,
              findings.stream().map(FindingCode::value).toList(),
              null,
              null);
      case Outcome.Stopped(var reason) ->
          new OutcomeView(outcome.code(), null, null, null, null, List.of(), reason, null);
      case Outcome.Crashed(var incident) ->
          new OutcomeView(
              outcome.code(), null, null, null, null, List.of(), null, incident.toString());
      case Outcome.NotReached _, Outcome.CutOff _ -> plain(outcome);
      case Outcome.Activated _, Outcome.AlreadyActive _, Outcome.PartlyActivated _ ->
          plain(outcome);
      case Outcome.NothingToActivate _, Outcome.Unconfirmed _ -> plain(outcome);
    };
  }

  private static OutcomeView refused(Outcome outcome, String step, @Nullable Hresult error) {
    var code = error == null ? null : error.toString();
    return new OutcomeView(outcome.code(), null, null, step, code, List.of(), null, null);
  }

  private static OutcomeView plain(Outcome outcome) {
    var fault = outcome.lostTo();
    var code = fault == null ? null : fault.code();
    var detail = fault == null ? null : fault.detail();
    return new OutcomeView(outcome.code(), code, detail, null, null, List.of(), null, null);
  }
}
