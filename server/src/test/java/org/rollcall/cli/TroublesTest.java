package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.MachineName;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.Expected;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/** The truth of the scenario, machine by machine and product by product, against the report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroublesTest {
  private final CapturedTerminal terminal = new CapturedTerminal("");
  private Classroom classroom;
  private int exitCode;

  @BeforeAll
  void activateTheRoom(@TempDir Path folder) throws IOException {
    classroom = new Classroom("troubles", Integer.MAX_VALUE, folder);
    exitCode =
        classroom.run(
            terminal, "activate", "--keep-going", "--visit-timeout", "20", "--retry-pause", "1");
  }

  @AfterAll
  void close() {
    classroom.close();
  }

  @Test
  void every_machine_and_product_is_reported_as_the_scenario_says() throws IOException {
    var expected = new TreeMap<String, List<String>>();
    var reported = new TreeMap<String, List<String>>();
    for (var pc : classroom.lab().pcs()) {
      expected.put(pc.name(), truth(pc.expected()));
      reported.put(pc.name(), report(pc));
    }
    assertThat(reported).containsExactlyEntriesOf(expected);
  }

  private static List<String> truth(Expected expected) {
    var lines = new ArrayList<String>(List.of(expected.outcome()));
    // What is installed on a PC that nobody came into cannot be known.
    if (expected.outcome().equals("not_reached")) return lines;
    for (var product : expected.products()) {
      lines.add(product.partialKey() + " " + product.state() + " " + product.error());
    }
    return lines.stream().sorted().toList();
  }

  private List<String> report(SimulatedPc pc) throws IOException {
    var lines = new TreeSet<String>();
    for (var row : classroom.rows()) {
      if (!row.path("machine").asText().equals(pc.name())) continue;
      lines.add(row.path("outcome").asText());
      if (row.path("partial_key").isTextual()) {
        lines.add(
            text(row, "partial_key") + " " + text(row, "state") + " " + text(row, "error_code"));
      }
    }
    return List.copyOf(lines);
  }

  private static String text(JsonNode row, String column) {
    return row.path(column).isNull() ? "null" : row.path(column).asText();
  }

  @Test
  void every_finding_that_the_scenario_names_is_open() {
    var expected = new TreeMap<String, List<String>>();
    var found = new TreeMap<String, List<String>>();
    try (var database = Database.open(StoreLocation.file(classroom.store()))) {
      var findings = new JooqFindings(database);
      for (var pc : classroom.lab().pcs()) {
        var machine = new JooqMachines(database).byName(new MachineName(pc.name())).orElseThrow();
        expected.put(pc.name(), pc.expected().findings().stream().sorted().toList());
        found.put(
            pc.name(),
            findings.open(machine.id()).stream()
                .map(open -> open.last().code().value())
                .distinct()
                .sorted()
                .toList());
      }
    }
    assertThat(found).containsExactlyEntriesOf(expected);
  }

  @Test
  void some_machines_need_a_person_and_every_one_is_told_what_to_do() throws IOException {
    assertThat(exitCode).isEqualTo(ExitCode.NEEDS_A_PERSON);
    for (var row : classroom.rows()) {
      assertThat(row.path("explanation").asText()).as(row.toString()).isNotBlank();
      assertThat(row.path("remedy").asText()).as(row.toString()).isNotBlank();
    }
  }

  @Test
  void no_shell_is_left_behind() {
    assertThat(classroom.lab().pcs()).allSatisfy(pc -> assertThat(pc.shellsOpen()).isZero());
  }
}
