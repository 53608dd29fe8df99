package org.rollcall.activation.step;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;
import org.rollcall.activation.script.Fields;

/**
 * With which code did Windows answer for each licence?
 *
 * @param code of the whole step, where it failed before any licence was tried
 */
public record StepResults(List<Result> results, @Nullable Hresult code) implements StepAnswer {
  /** A key that was installed has no licence yet, hence neither id nor name. */
  public record Result(
      @Nullable String id,
      @Nullable String name,
      @Nullable String partialKey,
      @Nullable Hresult code) {}

  /** Reads what the script said; never throws, whatever it is given. */
  public static StepAnswer read(String stdout, Step step) {
    var script = script(step);
    if (script.isEmpty()) return new StepAnswer.Unreadable(Damage.OTHER_SCRIPT);
    return switch (Answer.read(stdout, script.get())) {
      case Answer.Told(var told) -> results(told);
      case Answer.Untold(var damage) -> new StepAnswer.Unreadable(damage);
    };
  }

  /** The first code that says no. */
  public Optional<Hresult> refusal() {
    if (code != null && code.failed()) return Optional.of(code);
    return results.stream()
        .flatMap(result -> Optional.ofNullable(result.code()).stream())
        .filter(Hresult::failed)
        .findFirst();
  }

  private static StepAnswer results(Fields told) {
    var results = told.objects("results", StepResults::result);
    var code = told.code("code");
    if (results == null && code == null) return new StepAnswer.Unreadable(Damage.OTHER_SCRIPT);
    return new StepResults(results == null ? List.of() : results, code);
  }

  private static Result result(Fields told) {
    return new Result(
        told.text("id"), told.text("name"), told.text("partial_key"), told.code("code"));
  }

  private static Optional<String> script(Step step) {
    return switch (step) {
      case Step.UseKmsHost _, Step.UseKmsPort _, Step.UseWindowsKmsHost _ ->
          Optional.of("set-host");
      case Step.ActivateOffice _, Step.ActivateWindows _ -> Optional.of("activate");
      case Step.InstallKey _ -> Optional.of("install-key");
      case Step.ReadFacts _, Step.ReadOfficeState _, Step.ReadWindowsState _ -> Optional.empty();
      case Step.FindOfficeFolders _, Step.ReadElevation _, Step.ReadVersion _ -> Optional.empty();
      // No licence is concerned: WakeAnswer and ShutDownAnswer read these.
      case Step.WakeNeighbours _, Step.ShutDownIfNobodyIsLoggedOn _ -> Optional.empty();
    };
  }
}
