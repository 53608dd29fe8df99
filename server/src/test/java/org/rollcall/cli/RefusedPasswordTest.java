package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty PCs and a mistyped password: what keeps the account from being locked out? */
class RefusedPasswordTest {
  @TempDir Path folder;

  private String outcomes(Classroom classroom) throws IOException {
    return classroom.rows().stream()
        .map(row -> row.path("outcome").asText())
        .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()))
        .toString();
  }

  @Test
  void a_domain_accounts_first_refusal_stops_the_run() throws IOException {
    try (var classroom = new Classroom("healthy", 12, folder)) {
      Files.writeString(folder.resolve("password"), "mistyped");
      var terminal = new CapturedTerminal("");

      var code = classroom.run(terminal, "activate", "--username", "CAMPUS\\labadmin");

      assertThat(code).isEqualTo(ExitCode.NEEDS_A_PERSON);
      assertThat(outcomes(classroom)).isEqualTo("{not_reached=1, stopped=11}");
      assertThat(terminal.err()).contains("The domain account's password was refused");
    }
  }

  @Test
  void a_local_account_that_the_first_three_pcs_refuse_pauses_the_run() throws IOException {
    try (var classroom = new Classroom("healthy", 12, folder)) {
      Files.writeString(folder.resolve("password"), "mistyped");
      var terminal = new CapturedTerminal("");

      classroom.run(terminal, "activate");

      assertThat(outcomes(classroom)).isEqualTo("{not_reached=3, stopped=9}");
      assertThat(terminal.err()).contains("The first three PCs all refused");
    }
  }
}
