package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.web.exposure.Exposure;

/** The record from a terminal: beside a running server, and over what it leaves. */
class AuditCommandTest {
  @TempDir Path folder;

  private RunningServer start() throws IOException {
    var files = new ServerFolder(folder);
    var setting =
        new RunningServer.Setting(
            StoreLocation.file(folder.resolve("store")),
            files.token(),
            files.vaultKey(),
            files.auditHead(),
            new Trust.PublicAuthorities(),
            "test",
            10,
            Duration.ofSeconds(60),
            WakeSetting.USUAL);
    return RunningServer.start(Exposure.local(0), setting, Map.of());
  }

  private CapturedTerminal ask(RunningServer server, int code, String... words) {
    var line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--server", server.uri().toString()));
    line.addAll(List.of("--token-file", folder.resolve("operator-token").toString()));
    return run(code, line);
  }

  private static CapturedTerminal run(int code, List<String> words) {
    var terminal = new CapturedTerminal("");
    var line = new ArrayList<>(words);
    line.addAll(List.of("--lang", "en"));
    assertThat(terminal.run(line.toArray(String[]::new))).as(terminal.err()).isEqualTo(code);
    return terminal;
  }

  private CapturedTerminal verifyStore(int code) {
    return run(code, List.of("audit", "verify", "--store", folder.resolve("store").toString()));
  }

  private void keepTwo(RunningServer server) throws IOException {
    Files.writeString(folder.resolve("password"), "Pa55");
    var password = folder.resolve("password").toString();
    for (var name : List.of("lab", "office")) {
      ask(server, 0, "credential", "set", name, "--username", "u", "--password-file", password);
    }
  }

  @Test
  void a_record_is_listed_exported_and_verified_and_a_change_to_the_stopped_store_is_told()
      throws Exception {
    var exported = folder.resolve("record.jsonl").toString();
    try (var server = start()) {
      keepTwo(server);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> ask(server, 0, "audit", "verify").out().contains("2 entries"));
      assertThat(ask(server, 0, "audit", "list", "--on", "credential/lab").out())
          .contains("credential_set", "operator")
          .doesNotContain("office");
      ask(server, 0, "audit", "export", "--out", exported);
      assertThat(
              ask(server, 2, "audit", "export", "--out", folder.resolve("x.pdf").toString()).err())
          .contains("x.pdf");
    }
    var key = folder.resolve("vault-key").toString();
    assertThat(
            run(0, List.of("audit", "verify", "--file", exported, "--vault-key-file", key)).out())
        .contains("2 entries up to number 2");
    assertThat(verifyStore(0).out()).contains("2 entries");

    try (var database = Database.open(StoreLocation.file(folder.resolve("store")))) {
      database.call(sql -> sql.execute("update deed set done_by = 'x' where number = 1"));
      database.call(sql -> sql.execute("delete from deed where number = 2"));
    }
    assertThat(verifyStore(ExitCode.NEEDS_A_PERSON).out())
        .contains("Number 1 was changed", "numbers 2 to 2");
    Files.writeString(folder.resolve("record.jsonl"), "no record");
    run(2, List.of("audit", "verify", "--file", exported, "--vault-key-file", key));
    Files.delete(folder.resolve("vault-key"));
    assertThat(verifyStore(2).err()).contains("vault-key");
    assertThat(folder.resolve("vault-key")).doesNotExist();
  }
}
