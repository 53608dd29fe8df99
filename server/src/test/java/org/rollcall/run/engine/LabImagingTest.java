package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.audit.JooqAudit;
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
import org.rollcall.compliance.report.Tables;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.scenario.SystemSpec;
import org.rollcall.run.Plan;
import org.rollcall.run.RunState;
import org.rollcall.run.Terms;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/**
 * A classroom is activated; two days later some of its PCs have another image and all have lost
 * their activation. Do the reports tell what the lab knows?
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabImagingTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final int PCS = 5;

  private final Database database =
      Database.open(StoreLocation.memory("imaging-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final Scenario scenario = ScenarioFile.load("healthy", PCS);
  private final Set<String> imaged =
      Set.of(scenario.pcs().get(0).name(), scenario.pcs().get(1).name());
  private Map<String, Map<String, String>> before = Map.of();
  private Map<String, Map<String, String>> after = Map.of();
  private ReportMaking making;

  @BeforeAll
  void activateThenImage() {
    try (var room = new RoomUnderTest(scenario, database)) {
      room.await(room.start(Terms.ONE_SHOT), RunState.FINISHED);
      before = covers(room.lab);
    }
    twoDaysAgo();
    try (var room = new RoomUnderTest(imaged(), database)) {
      var plan = room.plan();
      var read =
          new Plan(
              plan.products(), plan.hosts(), plan.horizon(), Plan.Mode.READ, plan.visitTimeout());
      room.await(room.start(read, Terms.ONE_SHOT, null), RunState.FINISHED);
      after = covers(room.lab);
    }
    making = making();
  }

  @AfterAll
  void close() {
    database.close();
  }

  private void twoDaysAgo() {
    database.call(
        sql -> {
          sql.execute("update reading set observed_at = dateadd(day, -2, observed_at)");
          sql.execute("update product set observed_at = dateadd(day, -2, observed_at)");
          // A Windows of the lab is as old as its lab, so that a PC that stays is known by its SID.
          return sql.execute(
              "update installation set installed_at = null,"
                  + " first_seen_at = dateadd(day, -2, first_seen_at)");
        });
  }

  private Scenario imaged() {
    var pcs =
        scenario.pcs().stream().map(pc -> imaged.contains(pc.name()) ? anew(pc) : pc).toList();
    return new Scenario(
        scenario.name(), scenario.description(), scenario.account(), scenario.kms(), pcs);
  }

  private static PcSpec anew(PcSpec pc) {
    var system = pc.system();
    var known = system.identity();
    var sid = "S-1-5-21-1-2-" + (pc.name().hashCode() & 0xFFFF);
    var identity =
        new SystemSpec.Identity(
            known.computerName(),
            UUID.randomUUID().toString(),
            sid,
            known.biosUuid(),
            known.domain());
    return new PcSpec(
        pc.name(),
        pc.place(),
        new SystemSpec(
            identity, system.windows(), system.clock(), system.scripting(), system.diskRestore()),
        pc.access(),
        pc.power(),
        pc.licensing(),
        pc.behaviour(),
        pc.expected());
  }

  /** Of each PC, whether each of its products is activated. */
  private static Map<String, Map<String, String>> covers(PracticeLab lab) {
    var covers = new LinkedHashMap<String, Map<String, String>>();
    for (var pc : lab.pcs()) {
      var products = new HashMap<String, String>();
      pc.products().stream()
          .filter(product -> product.partialKey() != null)
          .forEach(
              product ->
                  products.put(
                      product.name(),
                      product.state().equals("licensed") ? "covered" : "not_activated"));
      covers.put(pc.name(), products);
    }
    return covers;
  }

  private ReportMaking making() {
    var clock = InstantSource.system();
    var history = new JooqHistory(database, clock, () -> TAIPEI);
    var ledger = new JooqLedger(database, clock, () -> TAIPEI);
    return new ReportMaking(
        new Tables(history, ledger, new JooqAgreements(database), SupportEnds.load(), () -> TAIPEI),
        new JooqKeeping(database, () -> TAIPEI),
        new ReportMaking.Records(database, new JooqMadeReports(database), new JooqAudit(database)),
        clock,
        () -> TAIPEI);
  }

  private JsonNode rows(ReportKind kind) throws IOException {
    var asOf = AsOf.moment(Instant.now());
    var yesterday = asOf.date(TAIPEI).minusDays(1);
    var order = new ReportOrder(kind, asOf, null, ReportOrder.By.ROOM, yesterday, null);
    var out = new ByteArrayOutputStream();
    making.show(order, new ReportMaking.Wish(Form.JSON, Language.EN, "test"), 10_000, out);
    return new ObjectMapper().readTree(out.toByteArray()).path("rows");
  }

  @Test
  void what_changed_since_yesterday_is_what_differs_on_the_pcs_and_an_image_takes_all_away()
      throws IOException {
    List<String> expected = new ArrayList<>();
    after.forEach(
        (pc, products) ->
            products.forEach(
                (name, now) -> {
                  var was = before.getOrDefault(pc, Map.of()).get(name);
                  if (imaged.contains(pc)) {
                    expected.add(pc + " " + was + " absent");
                    expected.add(pc + " absent " + now);
                  } else if (!now.equals(was)) {
                    expected.add(pc + " " + was + " " + now);
                  }
                }));
    assertThat(expected).hasSizeGreaterThan(PCS);

    assertThat(rows(ReportKind.CHANGES))
        .map(
            row ->
                row.path("machine").asText()
                    + " "
                    + row.path("before").asText()
                    + " "
                    + row.path("after").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void those_that_were_imaged_anew_are_told_with_as_many_products_as_they_have_and_are_activated()
      throws IOException {
    var rows = rows(ReportKind.REIMAGED);

    assertThat(rows).hasSize(imaged.size());
    for (var row : rows) {
      var products = after.getOrDefault(row.path("machine").asText(), Map.of());
      assertThat(imaged).contains(row.path("machine").asText());
      assertThat(row.path("products").asInt()).isEqualTo(products.size()).isPositive();
      assertThat(row.path("covered").asLong())
          .isEqualTo(products.values().stream().filter("covered"::equals).count());
    }
  }
}
