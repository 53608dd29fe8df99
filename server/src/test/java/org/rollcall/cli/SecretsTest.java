package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final String KEY = "BCDFG-HJKMN-PQRTV-WXY23-46789";

  @Test
  void no_password_and_no_product_key_is_in_anything_that_a_run_leaves(@TempDir Path folder)
      throws IOException {
    var terminal = new CapturedTerminal("");
    var keyFile = Files.writeString(folder.resolve("key"), KEY);
    try (var classroom = new Classroom("troubles", Integer.MAX_VALUE, folder)) {
      var password = classroom.lab().password();
      classroom.run(
          terminal,
          "activate",
          "--visit-timeout",
          "5",
          "--retry-pause",
          "0",
          "--key-file",
          "ProPlus2021Volume=" + keyFile);
      Files.delete(folder.resolve("password"));
      Files.delete(keyFile);
      for (var secret : List.of(password, KEY)) {
        assertThat(terminal.out() + terminal.err()).doesNotContain(secret);
        try (var files = Files.walk(folder)) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            assertThat(holds(Files.readAllBytes(file), secret)).as(file + " holds it").isFalse();
          }
        }
      }
    }
  }

  /** As text, as Windows writes text, and as HTTP sends it. */
  private static boolean holds(byte[] file, String secret) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var utf16 = new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    var base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return text.contains(secret) || text.contains(utf16) || text.contains(base64);
  }

  @Test
  void the_search_finds_a_secret_that_is_there() {
    assertThat(holds("x BCDFG-HJKMN y".getBytes(StandardCharsets.UTF_8), "BCDFG-HJKMN")).isTrue();
  }
}
