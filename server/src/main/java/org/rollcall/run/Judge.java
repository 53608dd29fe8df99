package org.rollcall.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.Reading;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.diagnosis.Known;
import org.rollcall.diagnosis.SeenProduct;
import org.rollcall.diagnosis.Survey;
import org.rollcall.diagnosis.Symptom;

/** What does a survey mean to a plan: before anything is done, and after? */
final class Judge {
  private static final Set<FindingCode> HOPELESS = Set.of(Known.CLOCK_WRONG, Known.NOT_ELEVATED);
  // Neither the facts script nor Microsoft's scripts: nothing can be read and nothing done.
  private static final Set<FindingCode> NOTHING_RUNS =
      Set.of(Known.POWERSHELL_MISSING, Known.SCRIPT_KILLED, Known.VBSCRIPT_MISSING);
  private static final Set<FindingCode> IN_THE_WAY =
      Set.of(Known.KMS_PORT_CLOSED, Known.KEY_MISSING);

  /** Why an attempt that only reads goes no further, where there would be something to do. */
  static final String READ_ONLY = "read_only";

  private final Plan plan;
  private final Set<String> keyed;

  /**
   * Judges by this plan.
   *
   * @param keyed the editions for which the user entered a product key
   */
  Judge(Plan plan, Collection<String> keyed) {
    this.plan = plan;
    this.keyed = Set.copyOf(keyed);
  }

  /** What is to be done on a PC. */
  sealed interface Verdict {
    /** Nothing more: this is the outcome. */
    record Settled(Outcome outcome) implements Verdict {}

    /** These families are to be activated, each by its KMS host. */
    record Act(Map<Application, KmsAddress> families) implements Verdict {
      public Act {
        families = Map.copyOf(families);
      }
    }
  }

  /** Judges what was seen before anything was done. */
  Verdict before(Survey survey, List<Symptom> symptoms) {
    if (nothingRuns(survey)) return settled(blocked(symptoms, NOTHING_RUNS));
    var keyless = keyless(survey);
    if (covered(survey).isEmpty() && keyless.isEmpty()) {
      return settled(new Outcome.NothingToActivate());
    }
    var owing = owing(survey);
    if (owing.isEmpty() && keyless.isEmpty()) return settled(new Outcome.AlreadyActive());
    var blocks = blocked(symptoms, HOPELESS);
    if (!owing.isEmpty() && !blocks.findings().isEmpty()) return settled(blocks);
    owing.removeIf(family -> !answers(survey, family));
    if (owing.isEmpty()) return settled(blocked(symptoms, IN_THE_WAY));
    return plan.readsOnly() ? settled(new Outcome.Stopped(READ_ONLY)) : act(owing);
  }

  private static boolean nothingRuns(Survey survey) {
    return survey.way().byText() && !survey.way().scriptHost();
  }

  private Set<Application> owing(Survey survey) {
    var owing = EnumSet.noneOf(Application.class);
    covered(survey).stream()
        .filter(product -> plan.insists() || !mayBeLeftAlone(product))
        .forEach(product -> owing.add(application(product)));
    keyless(survey).stream()
        .filter(edition -> keyed.contains(edition.name()))
        .forEach(edition -> owing.add(edition.application()));
    return owing;
  }

  private Verdict act(Set<Application> owing) {
    var families = new EnumMap<Application, KmsAddress>(Application.class);
    for (var family : owing) {
      families.put(family, Objects.requireNonNull(plan.hosts().get(family)));
    }
    return new Verdict.Act(families);
  }

  private static Outcome.Blocked blocked(List<Symptom> symptoms, Set<FindingCode> codes) {
    return new Outcome.Blocked(
        symptoms.stream().map(Symptom::code).filter(codes::contains).toList());
  }

  private static Verdict settled(Outcome outcome) {
    return new Verdict.Settled(outcome);
  }

  /**
   * Judges what was seen after the steps.
   *
   * @param refusal the error that a step was answered with, if one was
   */
  Outcome after(Survey survey, Optional<Outcome.Refused> refusal) {
    var covered = covered(survey);
    var held = covered.stream().filter(this::holds).count();
    if (held > 0) {
      return held == covered.size() + keyless(survey).size()
          ? new Outcome.Activated()
          : new Outcome.PartlyActivated();
    }
    return refusal.<Outcome>map(refused -> refused).orElseGet(Outcome.Unconfirmed::new);
  }

  /** The products that should hold after the steps and do not. */
  Stream<Reading> lacking(Survey after) {
    return covered(after).stream().filter(product -> !holds(product)).map(SeenProduct::reading);
  }

  /** The products that the plan is about: those that a KMS host activates. */
  private List<SeenProduct> covered(Survey survey) {
    return survey.products().stream()
        .filter(product -> product.application() != null && product.reading().isKmsClient())
        .filter(product -> plan.covers(application(product)))
        .toList();
  }

  private List<Survey.Keyless> keyless(Survey survey) {
    return survey.withoutKey().stream()
        .filter(edition -> plan.covers(edition.application()))
        .toList();
  }

  /** A text may not tell the host; then the steps' own answer has to do. */
  private boolean holds(SeenProduct product) {
    if (!product.isLicensed()) return false;
    return product.adActivated() || product.reading().kmsHost() == null || isSetToPlan(product);
  }

  private boolean mayBeLeftAlone(SeenProduct product) {
    if (!product.isLicensed()) return false;
    if (product.adActivated()) return true;
    var minutes = product.reading().remainingMinutes();
    return minutes != null && minutes > plan.horizon().toMinutes() && isSetToPlan(product);
  }

  /** A plan that only reads may do without hosts; then any host will do. */
  private boolean isSetToPlan(SeenProduct product) {
    var host = plan.hosts().get(application(product));
    return host == null ? plan.readsOnly() : product.isSetTo(host);
  }

  /** A port that nobody could ask about is given the chance to answer. */
  private boolean answers(Survey survey, Application family) {
    var host = plan.hosts().get(family);
    return host == null || survey.surroundings().ports().getOrDefault(host, true);
  }

  private static Application application(SeenProduct product) {
    return Objects.requireNonNull(product.application());
  }
}
