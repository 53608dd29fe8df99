package org.rollcall.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.diagnosis.Findings;
import org.rollcall.diagnosis.Known;
import org.rollcall.diagnosis.SeenProduct;
import org.rollcall.diagnosis.Sighting;
import org.rollcall.diagnosis.Survey;
import org.rollcall.diagnosis.Symptom;
import org.rollcall.inventory.Machines;
import org.rollcall.store.Transactions;
import org.rollcall.transport.profile.Passage;

/** What is kept of what a visit saw: readings, identity and findings, each in its own store. */
public final class Journal {
  private final Transactions transactions;
  private final Readings readings;
  private final Findings findings;
  private final Machines machines;

  public Journal(
      Transactions transactions, Readings readings, Findings findings, Machines machines) {
    this.transactions = transactions;
    this.readings = readings;
    this.findings = findings;
    this.machines = machines;
  }

  /**
   * Keeps a survey.
   *
   * @param errorOf the code with which a product's activation failed, where it did
   */
  void keep(
      Attempt attempt,
      long machine,
      Survey survey,
      List<Symptom> symptoms,
      Function<Reading, Optional<Hresult>> errorOf) {
    var observations = observations(survey, errorOf);
    // One transaction, since each costs the disk a write; findings may have to try again.
    var recorded =
        transactions.together(
            () -> {
              var identity = survey.surroundings().identity();
              if (identity != null) {
                readings.compare(machine, identity);
                machines.identify(machine, identity);
              }
              machines.seen(machine, survey.at());
              return readings.record(machine, attempt.id(), census(survey), observations);
            });
    keepFindings(attempt, machine, survey, symptoms, recorded);
  }

  /** The PC proved to be another one than it was: a person has to say whether it may be. */
  void doubt(Attempt attempt, long machine, Passage passage, Instant at) {
    var details = Map.of("port", Integer.toString(passage.port()));
    findings.seen(new Sighting(machine, null, Known.HOST_KEY_CHANGED, details, at, attempt.id()));
  }

  /** What scripts print may leave out whole products; the facts name all that have a key. */
  private static Census census(Survey survey) {
    var all = !survey.way().byText() && !survey.products().isEmpty();
    return new Census(survey.surroundings().installation(), all);
  }

  private static List<Observation> observations(
      Survey survey, Function<Reading, Optional<Hresult>> errorOf) {
    var observations = new ArrayList<Observation>();
    for (var product : survey.products()) {
      observations.add(observation(product, errorOf, survey.at()));
    }
    for (var keyless : survey.withoutKey()) {
      observations.add(observation(keyless, survey.at()));
    }
    return observations;
  }

  /** A code beside a licensed product is news and no failure (ospp.vbs says so itself). */
  private static Observation observation(
      SeenProduct product, Function<Reading, Optional<Hresult>> errorOf, Instant at) {
    var seen = product.reading();
    var failure = errorOf.apply(seen);
    var told = product.isLicensed() ? Optional.<Hresult>empty() : failed(seen);
    var reading =
        new Reading(
            seen.licenseName(),
            seen.skuId(),
            seen.partialKey(),
            seen.channel(),
            seen.state(),
            failure.or(() -> told).orElse(null),
            seen.remainingMinutes(),
            seen.kmsHost());
    return new Observation(reading, at, product.hostSource(), product.adActivated());
  }

  private static Optional<Hresult> failed(Reading reading) {
    return Optional.ofNullable(reading.errorCode()).filter(Hresult::failed);
  }

  private static Observation observation(Survey.Keyless keyless, Instant at) {
    var reading =
        new Reading(keyless.name(), null, null, null, ProductState.UNLICENSED, null, null, null);
    return new Observation(reading, at, null, null);
  }

  private void keepFindings(
      Attempt attempt,
      long machine,
      Survey survey,
      List<Symptom> symptoms,
      List<ProductReading> recorded) {
    var seen = new HashSet<Key>();
    for (var symptom : symptoms) {
      var product = product(symptom, recorded);
      seen.add(new Key(symptom.code(), product.orElse(0L)));
      findings.seen(
          new Sighting(
              machine,
              product.orElse(null),
              symptom.code(),
              symptom.details(),
              survey.at(),
              attempt.id()));
    }
    closeWhatIsGone(machine, survey, seen);
  }

  private record Key(FindingCode code, long product) {}

  /** A survey by text sees less, so that what it does not show may still be there. */
  private void closeWhatIsGone(long machine, Survey survey, Set<Key> seen) {
    if (survey.way().byText()) return;
    for (var open : findings.open(machine)) {
      var product = open.last().product();
      var key = new Key(open.last().code(), product == null ? 0L : product);
      if (seen.contains(key) || key.code().equals(Known.CLONE_SUSPECTED)) continue;
      findings.gone(machine, product, key.code(), survey.at());
    }
  }

  private static Optional<Long> product(Symptom symptom, List<ProductReading> recorded) {
    var about = symptom.about();
    if (about == null) return Optional.empty();
    return recorded.stream()
        .filter(row -> sameProduct(row.observation().reading(), about))
        .map(ProductReading::product)
        .findFirst();
  }

  private static boolean sameProduct(Reading one, Reading other) {
    return Objects.equals(one.skuId(), other.skuId())
        && Objects.equals(one.partialKey(), other.partialKey())
        && Objects.equals(one.licenseName(), other.licenseName());
  }
}
