package org.rollcall.compliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.catalogue.UnknownCode;
import org.rollcall.compliance.ReportRow.Words;
import org.rollcall.diagnosis.Finding;
import org.rollcall.diagnosis.Known;
import org.rollcall.run.FaultCode;
import org.rollcall.run.Outcome;
import org.rollcall.run.ProductReading;
import org.rollcall.run.Target;

/** What does an ending mean, and what is to be done about it, in the reader's words? */
public final class Explainer {
  private final ErrorCatalogue catalogue;
  private final Sentences sentences;
  private final String usualAccount;
  private final Set<Long> restoring;

  /**
   * Explains in this language.
   *
   * @param usualAccount as whom machines are entered that name no credential of their own
   */
  public Explainer(ErrorCatalogue catalogue, Language language, String usualAccount) {
    this(catalogue, Sentences.of(language, "explanations"), usualAccount, Set.of());
  }

  private Explainer(
      ErrorCatalogue catalogue, Sentences sentences, String usualAccount, Set<Long> restoring) {
    this.catalogue = catalogue;
    this.sentences = sentences;
    this.usualAccount = usualAccount;
    this.restoring = restoring;
  }

  /** The same for PCs among which these put their disk back at each boot. */
  Explainer with(Set<Long> restoring) {
    return new Explainer(catalogue, sentences, usualAccount, restoring);
  }

  /** The words for one row: the nearest cause first, then what else was found. */
  Words words(Target target, @Nullable ProductReading product, List<Finding> concerned) {
    var all = new ArrayList<Words>();
    var nearest = nearest(target, product, concerned);
    if (nearest != null) all.add(nearest);
    concerned.forEach(found -> all.add(finding(found)));
    if (isOverAtReboot(target, concerned)) {
      var values = Map.of("product", sentences.text("restoring.this_pc.label"));
      all.add(words("finding." + Known.DISK_RESTORES_AT_BOOT, values));
    }
    if (all.size() > 1) all.removeIf(words -> words.equals(nothingToDo(target)));
    return new Words(
        all.stream().map(Words::explanation).distinct().collect(Collectors.joining(" ")),
        all.stream().map(Words::remedy).distinct().collect(Collectors.joining(" ")));
  }

  /** Known by another way than by a product that was found, which says so itself. */
  private boolean isOverAtReboot(Target target, List<Finding> concerned) {
    var outcome = target.outcome();
    return outcome != null
        && outcome.kind() == Outcome.Kind.SUCCESS
        && restoring.contains(target.machine().id())
        && concerned.stream()
            .noneMatch(found -> found.last().code().equals(Known.DISK_RESTORES_AT_BOOT));
  }

  /** The code in words, known or not. */
  public Words error(Hresult code) {
    var known = catalogue.explain(code, sentences.language());
    if (known.isPresent()) {
      return new Words(code + " " + known.get().cause(), known.get().remedy());
    }
    var values = new UnknownCode(code).values(sentences);
    return new Words(
        sentences.text("unknown_code.cause", values),
        sentences.text("unknown_code.remedy", values));
  }

  private @Nullable Words nearest(
      Target target, @Nullable ProductReading product, List<Finding> concerned) {
    var outcome = target.outcome();
    var reading = product == null ? null : product.observation().reading();
    if (reading != null && reading.errorCode() != null) {
      return error(Objects.requireNonNull(reading.errorCode()));
    }
    if (reading != null && isSettled(reading, outcome)) return state(reading);
    if (outcome == null) return words("target." + target.state().code(), Map.of());
    if (outcome instanceof Outcome.Blocked && !concerned.isEmpty()) return null;
    var fault = outcome.lostTo();
    return fault == null ? ending(outcome) : fault(fault, target);
  }

  /** A product that holds while its machine's outcome is a failure, or that is none of ours. */
  private static boolean isSettled(Reading reading, @Nullable Outcome outcome) {
    if (reading.state() == ProductState.SUBSCRIPTION) return true;
    if (reading.state() != ProductState.LICENSED) return false;
    return !reading.isKmsClient() || outcome == null || outcome.kind() != Outcome.Kind.SUCCESS;
  }

  private Words state(Reading reading) {
    var state = Objects.requireNonNullElse(reading.state(), ProductState.UNKNOWN);
    return words("state." + state.code(), Map.of());
  }

  private Words ending(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(_, var code) when code != null -> error(code);
      case Outcome.Refused _ -> words("outcome.unconfirmed", Map.of());
      case Outcome.Crashed(var incident) -> words("outcome.crashed", Map.of("incident", incident));
      case Outcome.Stopped(var reason)
          when sentences.keys().contains("stopped." + reason + ".explanation") ->
          words("stopped." + reason, Map.of());
      case Outcome.Activated _, Outcome.AlreadyActive _, Outcome.PartlyActivated _ ->
          words("outcome." + outcome.code(), Map.of());
      case Outcome.Blocked _, Outcome.NothingToActivate _, Outcome.Unconfirmed _ ->
          words("outcome." + outcome.code(), Map.of());
      case Outcome.Stopped _ -> words("outcome.stopped", Map.of());
      case Outcome.NotReached(var fault) -> lost(outcome, fault);
      case Outcome.CutOff(var fault) -> lost(outcome, fault);
    };
  }

  private Words lost(Outcome outcome, FaultCode fault) {
    var label = sentences.text("fault." + fault.code() + ".label");
    return words("outcome." + outcome.code(), Map.of("fault", label));
  }

  private Words fault(FaultCode fault, Target target) {
    var endpoint = target.machine().endpoint();
    var values = new HashMap<String, Object>();
    values.put("address", endpoint.address());
    values.put("account", Objects.requireNonNullElse(endpoint.credential(), usualAccount));
    var detail = "fault_detail." + fault.detail();
    var known = sentences.keys().contains(detail + ".explanation");
    return words(known ? detail : "fault." + fault.code(), values);
  }

  private Words finding(Finding found) {
    return words("finding." + found.last().code(), found.last().details());
  }

  private Words nothingToDo(Target target) {
    var outcome = target.outcome();
    return outcome == null || outcome.kind() != Outcome.Kind.SUCCESS
        ? new Words("", "")
        : words("outcome." + outcome.code(), Map.of());
  }

  private Words words(String key, Map<String, ?> values) {
    return new Words(
        sentences.text(key + ".explanation", values), sentences.text(key + ".remedy", values));
  }

  /** A finding about another product, or about an edition that this row is not, stays out. */
  static boolean concerns(Finding found, @Nullable ProductReading product) {
    var about = found.last().product();
    if (about != null) return product != null && about == product.product();
    var edition = found.last().details().get("product");
    if (!found.last().code().value().equals("key_missing") || product == null) return true;
    return Objects.equals(edition, product.observation().reading().licenseName());
  }
}
