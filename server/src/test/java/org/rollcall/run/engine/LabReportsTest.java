package org.rollcall.run.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.audit.JooqAudit;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.JooqLedger;
import org.rollcall.compliance.report.JooqMadeReports;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.compliance.report.ReportOrder.By;
import org.rollcall.compliance.report.Tables;
import org.rollcall.inventory.MachineName;
import org.rollcall.lab.ProductView;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.run.Outcome;
import org.rollcall.run.Run;
import org.rollcall.run.RunState;
import org.rollcall.run.Terms;

/** Do reports say what is true of the PCs? Counted again from what the lab knows of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private RoomUnderTest room;
  private ReportMaking making;
  private Run run;

  @BeforeAll
  void activateAClassroom() {
    room = new RoomUnderTest("classroom", 24);
    run = room.await(room.start(Terms.ONE_SHOT), RunState.FINISHED);
    var database = room.database();
    var clock = InstantSource.system();
    var history = new JooqHistory(database, clock, () -> TAIPEI);
    var ledger = new JooqLedger(database, clock, () -> TAIPEI);
    var agreements = new JooqAgreements(database);
    agreements.add(ofOffice());
    making =
        new ReportMaking(
            new Tables(history, ledger, agreements, SupportEnds.load(), () -> TAIPEI),
            new JooqKeeping(database, () -> TAIPEI),
            new ReportMaking.Records(
                database, new JooqMadeReports(database), new JooqAudit(database)),
            clock,
            () -> TAIPEI);
  }

  @AfterAll
  void stop() {
    room.close();
  }

  private static Agreement ofOffice() {
    return new Agreement(
        0,
        "Office",
        new Agreement.Scope(ProductFamily.OFFICE, null, 3),
        new Agreement.Period(LocalDate.of(2020, 1, 1), null),
        new Agreement.Papers(null, null, null),
        0);
  }

  private JsonNode report(ReportKind kind, By by) throws IOException {
    var asOf = AsOf.moment(Instant.now());
    var order = new ReportOrder(kind, asOf, null, by, asOf.date(TAIPEI).minusDays(1), null);
    var out = new ByteArrayOutputStream();
    making.show(order, new ReportMaking.Wish(Form.JSON, Language.EN, "test"), 10_000, out);
    return JSON.readTree(out.toByteArray());
  }

  /** The PCs of which anything was read at all. */
  private List<SimulatedPc> readPcs() {
    return room.lab.pcs().stream()
        .filter(
            pc ->
                room.stores
                    .machines()
                    .byName(new MachineName(pc.name()))
                    .filter(machine -> !room.stores.readings().latest(machine.id()).isEmpty())
                    .isPresent())
        .toList();
  }

  private static Map<String, Long> by(JsonNode rows, String name, Predicate<JsonNode> wanted) {
    return rows.valueStream()
        .filter(wanted)
        .collect(groupingBy(row -> row.path(name).asText(""), TreeMap::new, counting()));
  }

  @Test
  void status_has_a_row_for_each_product_in_the_state_that_the_pc_is_in() throws IOException {
    var rows = report(ReportKind.STATUS, By.ROOM).path("rows");
    for (var pc : readPcs()) {
      var truth =
          pc.products().stream()
              .filter(product -> product.partialKey() != null)
              .collect(groupingBy(ProductView::state, TreeMap::new, counting()));
      assertThat(by(rows, "state", row -> row.path("machine").asText().equals(pc.name())))
          .as(pc.name())
          .isEqualTo(truth);
    }
    var names = rows.valueStream().map(row -> row.path("machine").asText()).distinct().toList();
    assertThat(names).hasSameSizeAs(room.lab.pcs());
  }

  @Test
  void coverage_by_room_adds_up_to_the_rows_of_the_status() throws IOException {
    var status = report(ReportKind.STATUS, By.ROOM).path("rows");
    for (var row : report(ReportKind.COVERAGE, By.ROOM).path("rows")) {
      var name = row.path("room").asText("");
      var there = by(status, "cover", one -> one.path("room").asText("").equals(name));
      assertThat(row.path("covered").asLong()).isEqualTo(there.getOrDefault("covered", 0L));
      assertThat(row.path("not_activated").asLong())
          .isEqualTo(there.getOrDefault("not_activated", 0L));
      assertThat(row.path("unread_machines").asLong()).isEqualTo(there.getOrDefault("unread", 0L));
    }
    var licensed =
        readPcs().stream()
            .flatMap(pc -> pc.products().stream())
            .filter(product -> product.partialKey() != null && product.minutes() > 0)
            .filter(product -> product.state().equals("licensed"))
            .count();
    var covered =
        report(ReportKind.COVERAGE, By.FAMILY)
            .path("rows")
            .valueStream()
            .mapToLong(row -> row.path("covered").asLong())
            .sum();
    assertThat(covered).isEqualTo(licensed).isPositive();
  }

  @Test
  void the_run_is_told_with_as_many_of_each_outcome_as_it_has_targets() throws IOException {
    var row = report(ReportKind.RUNS, By.ROOM).path("rows").path(0);
    var targets = room.stores.targets().ofRun(run.id());

    assertThat(row.path("run").asLong()).isEqualTo(run.id());
    assertThat(row.path("machines").asInt()).isEqualTo(targets.size());
    for (var outcome : List.of("activated", "already_active", "refused", "not_reached")) {
      assertThat(row.path(outcome).asLong())
          .as(outcome)
          .isEqualTo(targets.stream().filter(t -> endedAs(t.outcome(), outcome)).count());
    }
  }

  private static boolean endedAs(@Nullable Outcome outcome, String code) {
    return outcome != null && outcome.code().equals(code);
  }

  @Test
  void licences_used_and_what_is_without_are_together_all_that_is_covered() throws IOException {
    Function<String, Long> sum =
        kind -> {
          try {
            return report(ReportKind.LICENCES, By.ROOM)
                .path("rows")
                .valueStream()
                .mapToLong(row -> row.path(kind).asLong())
                .sum();
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        };
    var covered =
        by(report(ReportKind.STATUS, By.ROOM).path("rows"), "cover", _ -> true).get("covered");

    assertThat(sum.apply("used")).isEqualTo(covered);
    assertThat((long) report(ReportKind.UNCOVERED, By.ROOM).path("rows").size())
        .isEqualTo(sum.apply("over"));
  }

  @Test
  void what_lapses_when_adds_up_and_lies_half_a_year_ahead() throws IOException {
    var rows = report(ReportKind.EXPIRY, By.ROOM).path("rows");
    var lapsing = rows.valueStream().mapToLong(row -> row.path("products").asLong()).sum();
    var ending =
        readPcs().stream()
            .flatMap(pc -> pc.products().stream())
            .filter(product -> product.partialKey() != null && product.minutes() > 0)
            .filter(product -> product.state().equals("licensed"))
            .count();

    assertThat(lapsing).isEqualTo(ending);
    var latest = LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(180)), TAIPEI);
    assertThat(rows).allMatch(row -> !LocalDate.parse(row.path("week").asText()).isAfter(latest));
  }

  @Test
  void support_counts_each_installed_product_once_under_the_day_that_microsoft_published()
      throws IOException {
    var rows = report(ReportKind.SUPPORT, By.ROOM).path("rows");
    var installed =
        readPcs().stream()
            .flatMap(pc -> pc.products().stream())
            .filter(product -> product.partialKey() != null)
            .map(ProductView::name)
            .toList();
    var counted = rows.valueStream().mapToLong(row -> row.path("products").asLong()).sum();
    assertThat(counted).isEqualTo(installed.size());

    // learn.microsoft.com/lifecycle/products/microsoft-office-2019
    var office2019 = installed.stream().filter(name -> name.startsWith("Office 19,")).count();
    var told =
        rows.valueStream().filter(row -> row.path("support_ends").asText().equals("2025-10-14"));
    var ended =
        told.filter(row -> row.path("product").asText().contains("2019"))
            .mapToLong(row -> row.path("products").asLong())
            .sum();
    assertThat(ended).isEqualTo(office2019).isPositive();
  }

  @Test
  void findings_are_those_that_are_open() throws IOException {
    var open =
        room.lab.pcs().stream()
            .flatMap(pc -> room.stores.machines().byName(new MachineName(pc.name())).stream())
            .mapToLong(machine -> room.stores.findings().open(machine.id()).size())
            .sum();

    assertThat((long) report(ReportKind.FINDINGS, By.ROOM).path("row_count").asInt())
        .isEqualTo(open);
  }
}
