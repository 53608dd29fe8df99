package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Secret;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class KerberosOptionsTest {
  private static final String USER = "admin@LAB.EXAMPLE";

  @TempDir private Path folder;
  private final Sentences sentences = Sentences.of(Language.EN, "cli");

  @Command
  private static final class Typed {
    @Mixin KerberosOptions kerberos = new KerberosOptions();
  }

  private Login login(String user, String... typed) {
    var command = new Typed();
    new CommandLine(command).parseArgs(typed);
    assertThat(command.kerberos.areGiven()).isTrue();
    return command.kerberos.login(user, () -> Secret.of("asked"), sentences);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("file"), content);
  }

  private static Proof proof(Login login) {
    return ((Login.Kerberos) login).proof();
  }

  @Test
  void without_anything_else_the_password_is_asked_for() {
    assertThat(proof(login(USER, "--kerberos")))
        .isInstanceOfSatisfying(
            Proof.ByPassword.class,
            asked -> assertThat(asked.password().reveal()).isEqualTo("asked".toCharArray()));
  }

  @Test
  void a_keytab_is_read_and_a_ticket_cache_is_left_where_it_is() throws Exception {
    var file = file("keys");

    assertThat(proof(login(USER, "--kerberos", "--keytab", file.toString())))
        .isInstanceOfSatisfying(
            Proof.ByKeytab.class,
            read -> assertThat(read.base64().reveal()).isEqualTo("a2V5cw==".toCharArray()));
    assertThat(proof(login(USER, "--kerberos", "--ticket-cache", file.toString())))
        .isEqualTo(new Proof.ByTicketCache(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "LAB\\admin", "@LAB", "admin@", "a@b@c"})
  void an_account_without_a_realm_is_no_account_of_kerberos(String user) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> login(user, "--kerberos"))
        .withMessageContaining("USER@REALM");
  }

  @Test
  void what_does_not_belong_together_is_told() throws Exception {
    var file = file("keys").toString();

    assertThatExceptionOfType(UserError.class).isThrownBy(() -> login(USER, "--keytab", file));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> login(USER, "--kerberos", "--keytab", file, "--ticket-cache", file));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> login(USER, "--kerberos", "--keytab", file + "-not-there"))
        .withMessageContaining("not-there");
  }
}
