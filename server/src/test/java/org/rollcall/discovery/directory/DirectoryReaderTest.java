package org.rollcall.discovery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.discovery.directory.DirectoryTrouble.Kind;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

class DirectoryReaderTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final Database database = Database.open(StoreLocation.memory("ldap" + UUID.randomUUID()));
  private final Vault vault =
      new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
  private final DirectoryReader reader = new DirectoryReader(new DirectoryLogin(vault));
  private Campus campus;

  @BeforeEach
  void open() throws Exception {
    campus = new Campus();
    keep(Campus.PASSWORD);
  }

  @AfterEach
  void close() {
    campus.close();
    database.close();
  }

  private void keep(String password) {
    vault.put(new CredentialName("reader"), Campus.READER, password.toCharArray(), "chen", NOON);
  }

  private void troubled(DirectoryServer server, Query query, Kind kind) {
    assertThatThrownBy(() -> reader.read(server, query))
        .isInstanceOfSatisfying(
            DirectoryTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @EnumSource
  void computers_are_read_within_tls(Security security) throws Exception {
    campus.computer("A101-01", "OU=Labs", "lastLogonTimestamp", "133536960000000000");

    var entries = reader.read(campus.at(security), Campus.all());

    assertThat(entries).hasSize(1);
    var entry = entries.getFirst();
    assertThat(entry.name()).isEqualTo("A101-01");
    assertThat(entry.dnsName()).isEqualTo("A101-01.example.edu.tw");
    assertThat(entry.operatingSystem()).isEqualTo("Windows 11 Education");
    assertThat(entry.lastLogon()).isEqualTo(Instant.parse("2024-02-29T16:00:00Z"));
    assertThat(entry.disabled()).isFalse();
    assertThat(entry.guid()).hasSize(32);
  }

  @Test
  void more_computers_than_a_page_holds_are_all_read() throws Exception {
    for (var i = 0; i < 1_201; i++) campus.computer("PC-%04d".formatted(i), "OU=Labs");

    assertThat(reader.read(campus.at(Security.LDAPS), Campus.all())).hasSize(1_201);
  }

  @Test
  void servers_are_no_pcs_and_disabled_accounts_are_told() throws Exception {
    campus.computer("SRV-1", "OU=Labs", "operatingSystem", "Windows Server 2025 Standard");
    campus.computer("OLD-1", "OU=Labs", "userAccountControl", "4098");

    var entries = reader.read(campus.at(Security.LDAPS), Campus.all());

    assertThat(entries).extracting(DirectoryEntry::name).containsExactly("OLD-1");
    assertThat(entries.getFirst().disabled()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_certificate_that_nobody_vouches_for_ends_it_before_the_password_is_said(
      Security security) {
    troubled(campus.at(security, new Trust.PublicAuthorities()), Campus.all(), Kind.UNTRUSTED);
    troubled(campus.at(security, new Trust.Pinned("0".repeat(64))), Campus.all(), Kind.UNTRUSTED);
  }

  @ParameterizedTest
  @EnumSource
  void a_certificate_of_another_host_is_not_taken(Security security) throws Exception {
    try (var other = new Campus("dc2.example.edu.tw")) {
      troubled(other.at(security), Campus.all(), Kind.WRONG_NAME);
    }
  }

  @Test
  void what_goes_wrong_is_told_by_its_code() {
    var server = campus.at(Security.LDAPS);
    troubled(server, new Query("OU=Nowhere," + Campus.TOP, "(cn=*)", null), Kind.BASE_NOT_THERE);
    keep("wrong");
    troubled(server, Campus.all(), Kind.LOGIN_REFUSED);
    vault.remove(new CredentialName("reader"));
    troubled(server, Campus.all(), Kind.LOGIN_MISSING);
    campus.close();
    troubled(server, Campus.all(), Kind.AWAY);
  }
}
