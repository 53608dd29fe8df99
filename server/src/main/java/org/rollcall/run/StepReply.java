package org.rollcall.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.step.Step;
import org.rollcall.activation.step.StepAnswer;
import org.rollcall.activation.step.StepResults;
import org.rollcall.activation.text.ConsoleText;
import org.rollcall.transport.Answer;

/**
 * How did a PC answer a step that changes it?
 *
 * @param refused whether the step as such was answered with an error, whatever its products say
 * @param errors for each product that failed (by SKU id, else by the key's last five), its code
 */
record StepReply(StepRecord.Verdict verdict, boolean refused, Map<String, Optional<Hresult>> errors)
    implements Dialogue.Judged {
  StepReply {
    errors = Map.copyOf(errors);
  }

  /** Reads what cscript printed; exit codes say nothing, since ospp.vbs ends with 0 on failure. */
  static StepReply ofText(Answer answer) {
    var text = ConsoleText.read(answer.stdout() + "\n" + answer.stderr());
    var errors = new HashMap<String, Optional<Hresult>>();
    for (var reading : text.readings()) {
      if (reading.state() == ProductState.ACTIVATION_FAILED) {
        errors.put(key(reading), Optional.ofNullable(reading.errorCode()));
      }
    }
    var refused = text.notices().stream().anyMatch(notice -> notice.isRefusal());
    return of(refused, text.refusal().orElse(null), errors);
  }

  /** Reads what the CIM script answered; silence where an answer is due is a refusal, too. */
  static StepReply ofCim(Answer answer, Step step) {
    return switch (StepResults.read(answer.stdout(), step)) {
      case StepResults told -> ofResults(told);
      case StepAnswer.Unreadable _ -> of(true, null, Map.of());
    };
  }

  private static StepReply ofResults(StepResults told) {
    var errors = new HashMap<String, Optional<Hresult>>();
    for (var result : told.results()) {
      var code = result.code();
      var id = result.id() == null ? result.partialKey() : result.id();
      if (id != null && code != null && code.failed()) {
        errors.put(id.toLowerCase(Locale.ROOT), Optional.of(code));
      }
    }
    var code = told.code();
    var refused = code != null && code.failed();
    return of(refused, refused ? code : null, errors);
  }

  private static StepReply of(
      boolean refused, @Nullable Hresult code, Map<String, Optional<Hresult>> errors) {
    var error =
        code == null
            ? errors.values().stream().flatMap(Optional::stream).findFirst().orElse(null)
            : code;
    var verdict = refused || !errors.isEmpty() ? "refused" : "ok";
    return new StepReply(new StepRecord.Verdict(verdict, error), refused, errors);
  }

  /** By what a product is known both to a step's answer and to a survey. */
  static String key(Reading reading) {
    var sku = reading.skuId();
    var name = sku == null ? reading.partialKey() : sku;
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  /** Whether this product failed in the step, whichever of its names the step gave. */
  Optional<Optional<Hresult>> errorOf(Reading reading) {
    var byKey = errors.get(key(reading));
    var partial = reading.partialKey();
    var found =
        byKey == null && partial != null ? errors.get(partial.toLowerCase(Locale.ROOT)) : byKey;
    return Optional.ofNullable(found);
  }
}
