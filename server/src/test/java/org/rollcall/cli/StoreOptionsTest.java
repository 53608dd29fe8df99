package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.store.StoreLocation;
import picocli.CommandLine;

class StoreOptionsTest {
  private static final String URL = "jdbc:postgresql://db.example.edu.tw:5432/rollcall";

  @TempDir Path folder;

  private static StoreLocation location(Map<String, String> environment, String... typed) {
    var options = new StoreOptions();
    CommandLine.populateCommand(options, typed);
    return options.location(Sentences.of(Language.of("en"), "cli"), environment);
  }

  @Test
  void a_postgresql_store_takes_its_password_from_a_file() throws IOException {
    var file = Files.writeString(folder.resolve("password"), "hunter2\n");

    var location =
        location(
            Map.of(StoreOptions.PASSWORD_VARIABLE, "other"),
            "--store=" + URL,
            "--store-user=rollcall",
            "--store-password-file=" + file);

    assertThat(location).isEqualTo(new StoreLocation(URL, "rollcall", "hunter2"));
  }

  @Test
  void without_a_file_the_environment_holds_the_password() {
    var environment = Map.of("ROLLCALL_STORE_PASSWORD", "hunter2");

    assertThat(location(environment, "--store=" + URL, "--store-user=rollcall"))
        .isEqualTo(new StoreLocation(URL, "rollcall", "hunter2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://rollcall:hunter2@db/rollcall",
        "jdbc:postgresql://rollcall:hun/ter2@db/rollcall",
        "jdbc:postgresql://db/rollcall?password=hunter2",
        "jdbc:postgresql://db/rollcall?ssl=true&PassWord=hunter2",
        "jdbc:postgresql://db/rollcall?sslpassword=hunter2",
        "jdbc:postgresql:rollcall?pass%77ord=hunter2"
      })
  void an_address_with_a_password_is_refused_with_the_mend_and_without_the_password(String url) {
    assertThatThrownBy(() -> location(Map.of(), "--store=" + url))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--store-password-file")
        .hasMessageContaining(StoreOptions.PASSWORD_VARIABLE)
        .hasMessageNotContaining("hun");
  }

  @Test
  void options_of_the_address_that_tell_nothing_secret_are_taken() {
    var url = URL + "?sslmode=verify-full&sslrootcert=/etc/ssl/site.pem";

    assertThat(location(Map.of(), "--store=" + url).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://u:hunter2@db/x", "jdbc:h2:mem:x"})
  void other_databases_are_not_taken(String url) {
    assertThatThrownBy(() -> location(Map.of(), "--store=" + url))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void a_file_takes_no_account() {
    assertThatThrownBy(
            () -> location(Map.of(), "--store=" + folder.resolve("store"), "--store-user=u"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--store-user");
  }

  @Test
  void a_files_folder_is_made() {
    var file = folder.resolve("new").resolve("store");

    assertThat(location(Map.of(), "--store=" + file)).isEqualTo(StoreLocation.file(file));
    assertThat(file.getParent()).isDirectory();
  }

  @Test
  void without_a_word_the_store_is_in_the_users_state_folder() {
    var environment = Map.of("XDG_STATE_HOME", folder.toString());

    assertThat(location(environment))
        .isEqualTo(StoreLocation.file(folder.resolve("rollcall").resolve("one-shot")));
  }

  @Test
  void a_file_that_cannot_be_is_told_with_the_mend() throws IOException {
    var inTheWay = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> location(Map.of(), "--store=" + inTheWay.resolve("store")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Check the path");
    assertThatThrownBy(() -> location(Map.of(), "--store=" + folder.resolve("a;b")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("semicolon");
  }
}
