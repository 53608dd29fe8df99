package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;
import org.rollcall.web.exposure.SelfSigned;

/** To whom is a mail given, and who else hears of it? With servers that have certificates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailCarrierTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Letter LETTER = new Letter("rollcall-1", "主旨", "內容", "連結", null);

  @TempDir private Path folder;
  private Database database;
  private Vault vault;
  private SelfSigned certificate;

  @BeforeAll
  void open() throws GeneralSecurityException, IOException {
    database = Database.open(StoreLocation.memory("mail-carrier;DB_CLOSE_DELAY=-1"));
    vault = new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
    vault.put(new CredentialName("mail"), "rollcall", "s3cret-P@ss".toCharArray(), "test", NOON);
    certificate = SelfSigned.fresh();
  }

  @AfterAll
  void close() {
    database.close();
  }

  private FakeMailServer server(FakeMailServer.Way way) throws Exception {
    return new FakeMailServer(certificate.serving(), way, "8BITMIME");
  }

  private void send(
      FakeMailServer server, String host, MailServer.Security security, @Nullable String authority)
      throws Undelivered {
    var setting =
        new MailServer(
            host, server.port(), security, "mail", "rollcall@example.edu.tw", authority, null, 1);
    new MailCarrier(vault, () -> NOON).carry(LETTER, "office@example.edu.tw", setting);
  }

  private static MailServer.Security asked(FakeMailServer.Way way) {
    return way == FakeMailServer.Way.AT_ONCE
        ? MailServer.Security.TLS
        : MailServer.Security.STARTTLS;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
  void a_mail_and_its_password_travel_within_tls_to_a_server_whose_certificate_is_known(
      FakeMailServer.Way way) throws Exception {
    try (var server = server(way)) {
      send(server, "localhost", asked(way), certificate.pem());

      assertThat(server.mails).hasSize(1);
      assertThat(server.heard)
          .filteredOn(line -> line.startsWith("clear"))
          .allMatch(line -> line.matches("clear (EHLO .*|STARTTLS)"));
      assertThat(server.heard).anyMatch(line -> line.startsWith("secret AUTH PLAIN"));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
  void a_server_with_another_certificate_or_name_hears_neither_password_nor_mail(
      FakeMailServer.Way way) throws Exception {
    var other = SelfSigned.fresh().pem();
    try (var server = server(way)) {
      assertThatThrownBy(() -> send(server, "localhost", asked(way), other))
          .isInstanceOf(Undelivered.class)
          .hasMessage("mail_untrusted");
      assertThatThrownBy(() -> send(server, "localhost", asked(way), null))
          .hasMessage("mail_untrusted");
      // Its certificate is for localhost, whatever the address leads to.
      assertThatThrownBy(() -> send(server, "127.0.0.1", asked(way), certificate.pem()))
          .hasMessage("mail_untrusted");

      assertThat(server.mails).isEmpty();
      assertThat(server.heard).allMatch(line -> line.matches("clear (EHLO .*|STARTTLS|QUIT)"));
    }
  }

  @Test
  void a_server_that_offers_no_starttls_hears_neither_password_nor_mail() throws Exception {
    try (var server = server(FakeMailServer.Way.NEVER)) {
      assertThatThrownBy(
              () -> send(server, "localhost", MailServer.Security.STARTTLS, certificate.pem()))
          .hasMessage("mail_untrusted");

      assertThat(server.mails).isEmpty();
      assertThat(server.heard).noneMatch(line -> line.matches("clear (AUTH|MAIL|DATA).*"));
    }
  }

  private Letter withFile(int bytes) throws IOException {
    var content = new byte[bytes];
    new Random(7).nextBytes(content);
    var file = Files.write(folder.resolve("report-" + bytes + ".pdf"), content);
    var enclosed = Enclosure.of("rollcall-runs.pdf", "application/pdf", "sum", file);
    return new Letter("rollcall-2", "報表", "附在信中", "請由連結下載", enclosed);
  }

  private MimeMessage carried(Letter letter, String extension) throws Exception {
    var way = FakeMailServer.Way.NEVER;
    try (var server = new FakeMailServer(certificate.serving(), way, extension)) {
      var setting =
          new MailServer(
              "127.0.0.1",
              server.port(),
              MailServer.Security.NONE,
              null,
              "rollcall@example.edu.tw",
              null,
              null,
              1);
      new MailCarrier(vault, () -> NOON).carry(letter, "office@example.edu.tw", setting);
      var text = server.mails.getFirst().getBytes(StandardCharsets.UTF_8);
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(text));
    }
  }

  @Test
  void a_file_arrives_byte_for_byte_beside_the_text() throws Exception {
    var letter = withFile(100_001);
    var parts = (MimeMultipart) carried(letter, "8BITMIME").getContent();

    assertThat(parts.getBodyPart(0).getContent().toString()).contains("附在信中");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("rollcall-runs.pdf");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(Files.readAllBytes(folder.resolve("report-100001.pdf")));
  }

  @Test
  void a_file_that_the_server_or_any_server_finds_too_large_is_linked_instead() throws Exception {
    assertThat(carried(withFile(100_002), "SIZE 200000").getContent().toString())
        .contains("請由連結下載");
    assertThat(carried(withFile(100_003), "SIZE 400000").getContent())
        .isInstanceOf(MimeMultipart.class);
    var large = Objects.requireNonNull(withFile((int) Enclosure.MOST_BYTES + 1).file());
    assertThat(large.parts()).isEmpty();
    assertThat(large.bytes()).isEqualTo(Enclosure.MOST_BYTES + 1);
  }
}
