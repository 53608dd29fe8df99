package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** PCs that hang, lie, flood and break off at every step of a visit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {
  private static final long MEGABYTE = 1024;

  @TempDir private static Path folder;
  private Classroom classroom;

  @BeforeAll
  void activateTheRoom() throws Exception {
    classroom = new Classroom("hostile", Integer.MAX_VALUE, folder);
    var arguments = new ArrayList<String>(List.of(peak().toString()));
    arguments.addAll(
        classroom.arguments(
            "activate", "--keep-going", "--visit-timeout", "12", "--retry-pause", "1"));
    var code = OwnProcess.start(PeakMemory.class, arguments, folder).waitFor();
    assertThat(code).as(OwnProcess.printed(folder)).isEqualTo(ExitCode.NEEDS_A_PERSON);
  }

  private static Path peak() {
    return folder.resolve("peak");
  }

  @Test
  void the_process_that_visited_them_stayed_under_512_megabytes() throws IOException {
    assumeThat(PeakMemory.isTold()).isTrue();
    assertThat(Long.parseLong(Files.readString(peak()))).isBetween(1L, 512 * MEGABYTE);
  }

  @AfterAll
  void close() {
    classroom.close();
  }

  @Test
  void every_pc_ends_in_an_outcome_and_none_in_a_bug_of_ours() throws IOException {
    assertThat(classroom.rows())
        .extracting(row -> row.path("machine").asText())
        .containsAll(classroom.lab().pcs().stream().map(pc -> pc.name()).toList());
    assertThat(classroom.rows())
        .extracting(row -> row.path("outcome").asText())
        .doesNotContain("crashed", "waiting", "running", "owed");
  }

  @Test
  void the_healthy_pc_among_them_is_activated() throws IOException {
    assertThat(classroom.rows())
        .filteredOn(row -> row.path("machine").asText().contains("healthy"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.path("outcome").asText()).isEqualTo("activated"));
  }

  @Test
  void no_cell_of_the_report_is_a_formula() throws IOException {
    try (var rows = CSVParser.parse(classroom.csv(), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (var row : rows) {
        assertThat(row).noneMatch(cell -> cell.matches("(?s)\\s*[=+@|%-].*"));
      }
    }
  }

  @Test
  void nothing_a_pc_says_steers_the_terminal() throws IOException {
    assertThat(OwnProcess.printed(folder))
        .isNotEmpty()
        .doesNotContain("\u001B", "\u202E", "\u0007");
    assertThat(Files.readString(classroom.csv())).doesNotContain("\u001B");
  }
}
