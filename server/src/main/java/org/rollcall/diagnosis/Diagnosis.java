package org.rollcall.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.ProductState;

/** Which causes and conflicts does a survey show, given the KMS hosts that the site lists? */
public final class Diagnosis {
  /** A KMS host refuses a request whose time is further off (0xC004F06C). */
  public static final Duration CLOCK_TOLERANCE = Duration.ofHours(4);

  /** No KMS activation holds longer: 180 days. */
  public static final long LONGEST_ACTIVATION_MINUTES = 259_200;

  private final Collection<KmsAddress> listed;

  public Diagnosis(Collection<KmsAddress> listed) {
    this.listed = List.copyOf(listed);
  }

  public List<Symptom> of(Survey survey) {
    var symptoms = new ArrayList<Symptom>();
    ofTheWay(survey.way()).forEach(symptoms::add);
    ofSurroundings(survey).forEach(symptoms::add);
    survey.products().stream().flatMap(this::ofProduct).forEach(symptoms::add);
    ofNeighbours(survey).forEach(symptoms::add);
    return List.copyOf(symptoms);
  }

  private static Stream<Symptom> ofTheWay(Survey.Way way) {
    var code = way.obstacle();
    var obstacle = code == null ? Stream.<Symptom>empty() : Stream.of(Symptom.ofMachine(code));
    var vbscript =
        way.scriptHost()
            ? Stream.<Symptom>empty()
            : Stream.of(Symptom.ofMachine(Known.VBSCRIPT_MISSING));
    return Stream.concat(obstacle, vbscript);
  }

  private static Stream<Symptom> ofSurroundings(Survey survey) {
    var around = survey.surroundings();
    var seen = new ArrayList<Symptom>();
    var ahead = around.clockAhead();
    if (ahead != null && ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      seen.add(Symptom.ofMachine(Known.CLOCK_WRONG, "minutes_off", ahead.toMinutes()));
    }
    if (Boolean.FALSE.equals(around.elevated())) {
      seen.add(Symptom.ofMachine(Known.NOT_ELEVATED));
    }
    var mode = around.languageMode();
    if (mode != null && !mode.equals("FullLanguage")) {
      seen.add(Symptom.ofMachine(Known.POWERSHELL_CONSTRAINED));
    }
    var restore = around.restoredBy();
    if (restore != null) {
      seen.add(Symptom.ofMachine(Known.DISK_RESTORES_AT_BOOT, "product", restore));
    }
    around.wakeHindrances().stream().map(Symptom::ofMachine).forEach(seen::add);
    if (around.kmsHost()) seen.add(Symptom.ofMachine(Known.IS_KMS_HOST));
    around.ports().entrySet().stream()
        .filter(port -> !port.getValue())
        .map(port -> Symptom.ofMachine(Known.KMS_PORT_CLOSED, "address", port.getKey()))
        .forEach(seen::add);
    return seen.stream();
  }

  private Stream<Symptom> ofProduct(SeenProduct product) {
    var reading = product.reading();
    var minutes = reading.remainingMinutes();
    if (!reading.isKmsClient() || !product.isLicensed()) return Stream.empty();
    var tooLong =
        minutes != null && minutes > LONGEST_ACTIVATION_MINUTES
            ? Symptom.ofProduct(Known.REMAINING_TIME_IMPOSSIBLE, reading, "minutes", minutes)
            : null;
    var host = reading.kmsHost();
    var stranger =
        host != null && !product.adActivated() && listed.stream().noneMatch(product::isSetTo)
            ? Symptom.ofProduct(Known.KMS_HOST_NOT_LISTED, reading, "address", host)
            : null;
    return Stream.of(tooLong, stranger).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** What stands beside a volume Office and gets in its way, and what lacks its key. */
  private static Stream<Symptom> ofNeighbours(Survey survey) {
    var keyless =
        survey.withoutKey().stream()
            .map(edition -> Symptom.ofMachine(Known.KEY_MISSING, "product", edition.name()));
    var office =
        survey.products().stream().filter(product -> product.application() == Application.OFFICE);
    if (office.noneMatch(product -> product.reading().isKmsClient())) return keyless;
    var rented =
        survey.subscriptions().stream()
            .map(name -> Symptom.ofMachine(Known.SUBSCRIPTION_BESIDE_VOLUME, "product", name));
    var retail =
        survey.products().stream()
            .filter(Diagnosis::isLeftOver)
            .map(
                product ->
                    Symptom.ofProduct(
                        Known.RETAIL_BESIDE_VOLUME, product.reading(), "product", product.name()));
    return Stream.of(keyless, rented, retail).flatMap(seen -> seen);
  }

  private static boolean isLeftOver(SeenProduct product) {
    var reading = product.reading();
    var channel = Objects.requireNonNullElse(reading.channel(), "");
    return product.application() == Application.OFFICE
        && reading.state() != ProductState.SUBSCRIPTION
        && (channel.startsWith("RETAIL") || channel.startsWith("TRIAL"))
        && !channel.contains("MAK");
  }
}
