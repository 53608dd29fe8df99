package org.rollcall.discovery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MachineName;
import org.rollcall.run.FrozenMachine;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

class LapsPasswordsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final CredentialName ADMINS = new CredentialName("admins");

  private final Database database = Database.open(StoreLocation.memory("laps" + UUID.randomUUID()));
  private final Vault vault =
      new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
  private final JooqDirectorySources sources = new JooqDirectorySources(database);
  private final LapsPasswords passwords = new LapsPasswords(sources, new DirectoryLogin(vault));
  private Campus campus;
  private long source;

  @BeforeEach
  void open() throws Exception {
    campus = new Campus();
    keepReader(Campus.PASSWORD);
    source =
        sources
            .add(
                new DirectorySource(
                    0,
                    "校園 AD",
                    campus.at(Security.LDAPS),
                    Campus.all(),
                    new OuRules(List.of()),
                    null,
                    new DirectorySource.Rhythm(null, 20),
                    1,
                    null))
            .orElseThrow()
            .id();
  }

  @AfterEach
  void close() {
    campus.close();
    database.close();
  }

  private void keepReader(String password) {
    var name = new CredentialName("reader");
    vault.put(name, Campus.READER, password.toCharArray(), "chen", NOON);
  }

  private Login.Password login(String name, String address) throws TransportException {
    var endpoint = Endpoint.at(new Hostname(address));
    var machine = new FrozenMachine(1, new MachineName(name), endpoint, null, null);
    return passwords.of(machine, new LapsCredential(ADMINS, "Administrator", source, "chen", NOON));
  }

  private String entered(String name, String address) throws TransportException {
    var login = login(name, address);
    return login.user() + "/" + String.valueOf(login.password().reveal());
  }

  private void fails(String name, Kind kind, String detail) {
    assertThatThrownBy(() -> login(name, name + ".example.edu.tw"))
        .isInstanceOfSatisfying(
            TransportException.class,
            failed -> {
              assertThat(failed.fault().kind()).isEqualTo(kind);
              assertThat(failed.fault().phase()).isEqualTo(Phase.LOGIN);
              assertThat(failed.fault().detail()).isEqualTo(detail);
            });
  }

  @Test
  void the_password_that_windows_laps_keeps_opens_the_account_that_it_names() throws Exception {
    var kept = "{\"n\":\"lapsadmin\",\"t\":\"1d9\",\"p\":\"p\\\"Ω密\",\"x\":{\"p\":\"no\"}}";
    campus.computer("PC1", "OU=Labs", "msLAPS-Password", kept, "ms-Mcs-AdmPwd", "older");

    assertThat(entered("PC1", "pc1.example.edu.tw")).isEqualTo("lapsadmin/p\"Ω密");
  }

  @Test
  void the_password_of_its_predecessor_opens_the_account_of_the_credential() throws Exception {
    campus.computer("PC1", "OU=Labs", "ms-Mcs-AdmPwd", "Ωld", "ms-Mcs-AdmPwdExpirationTime", "1");

    assertThat(entered("pc1", "10.1.1.1")).isEqualTo("Administrator/Ωld");
  }

  @Test
  void the_full_name_tells_two_pcs_of_one_short_name_apart() throws Exception {
    campus.unit("OU=Other,OU=Labs," + Campus.TOP);
    campus.computer("PC1", "OU=Labs", "ms-Mcs-AdmPwd", "one");
    campus.computer(
        "PC1", "OU=Other,OU=Labs", "ms-Mcs-AdmPwd", "two", "dNSHostName", "pc1.other.tw");

    assertThat(entered("PC1", "pc1.other.tw")).isEqualTo("Administrator/two");
    assertThatThrownBy(() -> login("PC1", "10.1.1.1"))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("ambiguous");
  }

  @Test
  void a_pc_without_a_password_is_told_from_one_whose_password_is_encrypted() throws Exception {
    campus.computer("NONE", "OU=Labs");
    campus.computer("SEALED", "OU=Labs", "msLAPS-EncryptedPassword", "x", "ms-Mcs-AdmPwd", "stale");

    fails("NONE", Kind.LAPS_MISSING, "no_password");
    fails("SEALED", Kind.LAPS_ENCRYPTED, "encrypted");
    fails("STRANGER", Kind.LAPS_MISSING, "not_in_directory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json",
        "[]",
        "{\"n\":\"a\",\"p\":\"x\"",
        "{\"n\":\"CAMPUS\\\\admin\",\"p\":\"x\"}",
        "{\"n\":\"admin@campus\",\"p\":\"x\"}",
        "{\"n\":\" \",\"p\":\"x\"}"
      })
  void what_is_no_login_of_the_pc_is_not_tried(String kept) throws Exception {
    campus.computer("ODD", "OU=Labs", "msLAPS-Password", kept);

    fails("ODD", Kind.LAPS_MISSING, "unreadable");
  }

  @Test
  void a_name_cannot_widen_the_question() throws Exception {
    campus.computer("PC1", "OU=Labs", "ms-Mcs-AdmPwd", "secret");

    assertThatThrownBy(() -> login("*)(name=*", "10.1.1.1"))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("not_in_directory");
  }

  @Test
  void a_directory_that_refuses_or_is_away_is_told_and_no_pc_is_blamed() throws Exception {
    campus.computer("PC1", "OU=Labs", "ms-Mcs-AdmPwd", "secret");
    keepReader("wrong");
    fails("PC1", Kind.LAPS_DIRECTORY, "directory_login_refused");
    vault.remove(new CredentialName("reader"));
    fails("PC1", Kind.LAPS_DIRECTORY, "directory_login_missing");
    keepReader(Campus.PASSWORD);
    campus.close();
    fails("PC1", Kind.LAPS_DIRECTORY, "directory_away");
  }

  @Test
  void nothing_of_it_can_be_printed() throws Exception {
    campus.computer("PC1", "OU=Labs", "ms-Mcs-AdmPwd", "s3cret");

    assertThat(login("PC1", "pc1.example.edu.tw").toString()).doesNotContain("s3cret");
  }
}
