package org.rollcall.compliance.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Breach;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.JooqBreaches;
import org.rollcall.compliance.agreement.Review;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.History.Part;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.JooqMadeReports;
import org.rollcall.compliance.report.MadeReports;
import org.rollcall.diagnosis.Sighting;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Installation;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.run.Census;
import org.rollcall.run.Claim;
import org.rollcall.run.Observation;
import org.rollcall.run.TargetsContract;
import org.rollcall.store.Database;
import org.rollcall.store.Stores;

/** How a database tells of past days, whichever it is; each test begins with an empty one. */
abstract class HistoryContract {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant LATER = MORNING.plus(Duration.ofDays(30));
  private static final String OFFICE = "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition";
  private static final String VISIO = "Office 19, Office19VisioPro2019VL_KMS_Client_AE edition";

  private static final List<String> TABLES =
      List.of(
          "finding",
          "reading",
          "product_absence",
          "product",
          "installation",
          "attempt",
          "target",
          "run_change",
          "run",
          "machine_past",
          "machine",
          "agreement",
          "report");

  abstract Database database();

  @BeforeEach
  void empty() {
    database()
        .call(
            sql -> {
              TABLES.forEach(table -> sql.execute("delete from " + table));
              return sql.execute("update keeping set thinned_to = null");
            });
  }

  private Stores stores() {
    return Stores.in(database());
  }

  private History history() {
    return new JooqHistory(database(), InstantSource.fixed(LATER), () -> TAIPEI);
  }

  private Keeping keeping() {
    return new JooqKeeping(database(), () -> TAIPEI);
  }

  private static Reading reading(String name, ProductState state, @Nullable Long minutes) {
    return new Reading(name, null, "6MWKP", Reading.KMS_CLIENT, state, null, minutes, "kms:1688");
  }

  private long read(long machine, Instant at, ProductState state) {
    var minutes = state == ProductState.LICENSED ? 259_200L : null;
    var seen = Observation.of(reading(OFFICE, state, minutes), at);
    return stores().readings().record(machine, null, List.of(seen)).getFirst().product();
  }

  private List<ProductThen> told(Question question) {
    var told = new ArrayList<ProductThen>();
    history().each(question, told::add);
    return told;
  }

  private static Question endOf(LocalDate day) {
    return Question.of(AsOf.day(day, LATER, TAIPEI));
  }

  private int readingsOf(long product) {
    return stores().readings().history(product).size();
  }

  @Test
  void a_past_day_is_told_alike_before_and_after_thinning_and_new_readings() {
    var machines = stores().newMachines(3).stream().map(machine -> machine.id()).toList();
    keeping().note(MORNING);
    var product = read(machines.get(0), MORNING, ProductState.NOTIFICATION);
    read(machines.get(0), MORNING.plusSeconds(60), ProductState.LICENSED);
    read(machines.get(1), MORNING, ProductState.LICENSED);
    read(machines.get(1), MORNING.plusSeconds(60), ProductState.NOTIFICATION);
    var before = told(endOf(DAY));
    var groups = history().groups(endOf(DAY), List.of(Part.TITLE));

    assertThat(keeping().thin(LATER)).isEqualTo(2);
    read(machines.get(0), MORNING.plus(Duration.ofDays(3)), ProductState.NOTIFICATION);

    assertThat(readingsOf(product)).isEqualTo(2);
    assertThat(told(endOf(DAY))).isEqualTo(before);
    assertThat(history().groups(endOf(DAY), List.of(Part.TITLE))).isEqualTo(groups);
    assertThat(before)
        .extracting(ProductThen::cover)
        .containsExactlyInAnyOrder(Cover.COVERED, Cover.NOT_ACTIVATED, Cover.UNREAD);
    assertThat(told(endOf(DAY.plusDays(3))))
        .extracting(ProductThen::cover)
        .containsOnlyOnce(Cover.UNREAD)
        .doesNotContain(Cover.COVERED);
  }

  @Test
  void of_each_day_of_the_sites_calendar_the_last_reading_stays() {
    var machine = stores().newMachine().id();
    // Midnight in Taipei lies between the second and the third of these.
    var beforeMidnight = Instant.parse("2026-03-02T15:59:00Z");
    var product = read(machine, beforeMidnight.minusSeconds(3_600), ProductState.LICENSED);
    read(machine, beforeMidnight, ProductState.LICENSED);
    read(machine, beforeMidnight.plusSeconds(120), ProductState.LICENSED);

    keeping().thin(LATER);

    assertThat(stores().readings().history(product))
        .extracting(reading -> reading.observation().observedAt())
        .containsExactly(beforeMidnight.plusSeconds(120), beforeMidnight);
  }

  @Test
  void what_an_attempt_a_finding_or_a_report_rests_on_is_not_thinned() {
    var machine = stores().newMachine();
    var run = TargetsContract.runOver(stores(), List.of(machine));
    var claim = new Claim("node", 1, run, MORNING, Duration.ofMinutes(5));
    var lease = stores().targets().claim(claim).getFirst().lease();
    var attempt = stores().attempts().open(lease, "node", MORNING).id();
    var seen = Observation.of(reading(OFFICE, ProductState.OOB_GRACE, null), MORNING);
    var product =
        stores().readings().record(machine.id(), attempt, List.of(seen)).getFirst().product();
    read(machine.id(), MORNING.plusSeconds(10), ProductState.UNLICENSED);
    stores()
        .findings()
        .seen(
            new Sighting(
                machine.id(), product, Breach.BY_MAK, Map.of(), MORNING.plusSeconds(10), null));
    read(machine.id(), MORNING.plusSeconds(20), ProductState.NOTIFICATION);
    new JooqMadeReports(database()).add(madeOf(MORNING.plusSeconds(21)));
    read(machine.id(), MORNING.plusSeconds(30), ProductState.UNLICENSED);
    read(machine.id(), MORNING.plusSeconds(40), ProductState.LICENSED);

    assertThat(keeping().thin(LATER)).isEqualTo(1);
    assertThat(stores().readings().history(product))
        .extracting(reading -> reading.observation().reading().state())
        .containsExactly(
            ProductState.LICENSED,
            ProductState.NOTIFICATION,
            ProductState.UNLICENSED,
            ProductState.OOB_GRACE);
  }

  private static MadeReports.MadeReport madeOf(Instant asOf) {
    var size = new MadeReports.Size(1, 1);
    return new MadeReports.MadeReport(
        0, "status", Form.CSV, Map.of(), asOf, size, "0".repeat(64), "x", asOf);
  }

  @Test
  void an_activation_that_ran_out_since_it_was_read_is_expired_and_not_covered() {
    var machine = stores().newMachine().id();
    var seen = Observation.of(reading(OFFICE, ProductState.LICENSED, 60L * 24 * 10), MORNING);
    stores().readings().record(machine, null, List.of(seen));
    keeping().note(MORNING);

    assertThat(told(endOf(DAY.plusDays(5))))
        .extracting(ProductThen::cover)
        .containsExactly(Cover.COVERED);
    assertThat(told(endOf(DAY.plusDays(11))))
        .extracting(ProductThen::cover)
        .containsExactly(Cover.EXPIRED);
  }

  @Test
  void a_product_that_was_gone_and_came_back_is_missing_only_between() {
    var machine = stores().newMachine().id();
    keeping().note(MORNING);
    var both =
        List.of(
            Observation.of(reading(OFFICE, ProductState.LICENSED, 9_999L), MORNING),
            Observation.of(reading(VISIO, ProductState.LICENSED, 9_999L), MORNING));
    all(machine, both);
    all(machine, List.of(at(both.get(0), 1)));
    all(machine, List.of(at(both.get(0), 2), at(both.get(1), 2)));

    assertThat(told(endOf(DAY))).hasSize(2);
    assertThat(told(endOf(DAY.plusDays(1)))).hasSize(1);
    assertThat(told(endOf(DAY.plusDays(2)))).hasSize(2);
  }

  private void all(long machine, List<Observation> observations) {
    stores().readings().record(machine, null, new Census(Installation.UNTOLD, true), observations);
  }

  private static Observation at(Observation seen, int day) {
    return Observation.of(seen.reading(), MORNING.plus(Duration.ofDays(day)));
  }

  @Test
  void a_machine_that_moved_is_told_where_it_stood() {
    var machine = stores().newMachines(new Room("A101"), 1).getFirst();
    read(machine.id(), MORNING, ProductState.LICENSED);
    keeping().note(MORNING);
    var name = machine.name().value();
    stores()
        .machines()
        .upsert(
            List.of(
                new Listing(
                    new MachineName(name),
                    Endpoint.at(new Hostname(name)),
                    new Room("B202"),
                    null,
                    null,
                    Map.of())));
    keeping().note(MORNING.plus(Duration.ofDays(1)));

    assertThat(told(endOf(DAY))).extracting(one -> one.place().room()).containsExactly("A101");
    assertThat(told(endOf(DAY.plusDays(2))))
        .extracting(one -> one.place().room())
        .containsExactly("B202");
  }

  @Test
  void what_stands_outside_an_agreement_is_a_finding_until_an_agreement_covers_it() {
    var agreements = new JooqAgreements(database());
    var machines = stores().newMachines(3).stream().map(machine -> machine.id()).toList();
    machines.forEach(machine -> read(machine, LATER, ProductState.LICENSED));
    assertThat(codes()).containsOnly("support_ended");

    var two = agreements.add(agreement("ProPlus 2019", 2));
    assertThat(codes()).containsOnlyOnce("over_agreement").doesNotContain("outside_agreement");
    assertThat(agreements.edit(with(two, "ProPlus 2024", null))).isPresent();
    assertThat(codes()).filteredOn("outside_agreement"::equals).hasSize(3);
    agreements.edit(with(agreements.byId(two.id()).orElseThrow(), null, LocalDate.of(2026, 3, 5)));
    assertThat(codes()).filteredOn("after_agreement"::equals).hasSize(3);
    assertThat(codes()).doesNotContain("outside_agreement", "over_agreement");
  }

  private List<String> codes() {
    var calendar = new Review.Calendar(InstantSource.fixed(LATER), () -> TAIPEI);
    new Review(
            history(),
            keeping(),
            new JooqAgreements(database()),
            new JooqBreaches(database()),
            SupportEnds.load(),
            calendar)
        .carryOut();
    return stores()
        .findings()
        .open(
            List.of(Breach.OUTSIDE, Breach.AFTER, Breach.OVER, Breach.BY_MAK, Breach.SUPPORT_ENDED))
        .stream()
        .map(finding -> finding.last().code().value())
        .toList();
  }

  private static Agreement agreement(String edition, int quantity) {
    return new Agreement(
        0,
        "Campus " + UUID.randomUUID(),
        new Agreement.Scope(ProductFamily.OFFICE, edition, quantity),
        new Agreement.Period(LocalDate.of(2023, 3, 1), null),
        new Agreement.Papers(null, null, null),
        0);
  }

  private static Agreement with(
      Agreement agreement, @Nullable String edition, @Nullable LocalDate to) {
    return new Agreement(
        agreement.id(),
        agreement.title(),
        new Agreement.Scope(agreement.scope().family(), edition, null),
        new Agreement.Period(agreement.period().from(), to),
        agreement.papers(),
        agreement.version());
  }

  @Test
  void of_two_who_edit_an_agreement_the_second_changes_nothing() {
    var agreements = new JooqAgreements(database());
    var kept = agreements.add(agreement("ProPlus", 5));

    assertThat(agreements.edit(with(kept, "Standard", null))).isPresent();
    assertThat(agreements.edit(with(kept, "Visio", null))).isEmpty();
    assertThat(agreements.remove(kept.id(), kept.version())).isFalse();
    assertThat(agreements.byId(kept.id()).orElseThrow().scope().edition()).isEqualTo("Standard");
  }
}
