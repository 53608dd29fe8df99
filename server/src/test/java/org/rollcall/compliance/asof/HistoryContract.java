package org.rollcall.compliance.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductState;
import org.rollcall.compliance.agreement.Breach;
import org.rollcall.compliance.asof.History.Part;
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

/** How a database tells of past days, whichever it is. */
abstract class HistoryContract extends PastDays {
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
}
