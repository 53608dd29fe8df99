package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.discovery.directory.Campus;
import org.rollcall.discovery.directory.Security;
import org.rollcall.discovery.dns.FakeDns;

/** Lists, directories, ranges and KMS hosts from a terminal. */
class FeedCommandsTest {
  @TempDir private Path folder;
  private FakeDns dns;
  private ServerAtTerminal server;

  @BeforeEach
  void start() throws Exception {
    dns = new FakeDns();
    System.setProperty("rollcall.dns.server", dns.address());
    server = new ServerAtTerminal(folder);
  }

  @AfterEach
  void stop() {
    server.close();
    dns.close();
    System.clearProperty("rollcall.dns.server");
  }

  private String done(String... typed) {
    var code = server.run(typed);
    assertThat(code).as(server.out() + server.err()).isZero();
    return server.out();
  }

  @Test
  void a_list_is_shown_first_and_applied_when_that_is_said() {
    var list = server.file("room.csv", "name,room\nA-01,A\nA-02,A\n");

    assertThat(done("import", list)).contains("A-01", "--apply");
    assertThat(done("machines", "list")).contains("0 PCs.");
    done("import", list, "--apply");
    assertThat(done("machines", "list")).contains("A-01", "2 PCs.");
    var bad = server.file("bad.csv", "name,mac\nA-03,00155D010203\nA-04,xx\n");
    assertThat(server.run("import", bad)).isEqualTo(ExitCode.NEEDS_A_PERSON);
    assertThat(server.out()).contains("line 3", "xx");
    assertThat(server.run("import", bad, "--apply")).isEqualTo(ExitCode.USAGE);
    assertThat(done("machines", "list")).contains("2 PCs.");
    assertThat(server.run("import", "none.csv")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_directory_is_taken_up_asked_and_kept_while_a_credential_needs_it() throws Exception {
    try (var campus = new Campus()) {
      campus.computer("D-01", "OU=Labs");
      var password = server.file("reader", Campus.PASSWORD);
      done("credential", "set", "reader", "--username", Campus.READER, "--password-file", password);
      done(
          "sources",
          "add",
          "campus",
          "--host",
          "localhost",
          "--port",
          Integer.toString(campus.at(Security.LDAPS).port()),
          "--ca-file",
          server.file("ca.pem", campus.pem()),
          "--credential",
          "reader",
          "--base",
          Campus.TOP);

      assertThat(done("sources", "list")).contains("campus", "localhost");
      assertThat(server.run("sources", "sync", "1")).isEqualTo(ExitCode.NEEDS_A_PERSON);
      assertThat(done("import", "--preview", "1")).contains("D-01", "--apply");
      done("import", "--preview", "1", "--apply");
      assertThat(done("machines", "list")).contains("D-01");
      done("credential", "set", "admins", "--laps", "campus");
      assertThat(done("credentials", "list", "--format", "csv"))
          .contains("admins,laps,Administrator,1", "reader,password");
      assertThat(server.run("sources", "remove", "1")).isEqualTo(ExitCode.USAGE);
      assertThat(server.err()).contains("admins");
      done("credential", "remove", "admins");
      done("sources", "remove", "1");
    }
  }

  @Test
  void laps_takes_an_account_of_the_pc_and_no_password() {
    var password = server.file("reader", "x");

    assertThat(server.run("credential", "set", "a", "--laps", "none")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("There is no directory source 'none'");
    assertThat(server.run("credential", "set", "a", "--laps", "1", "--password-file", password))
        .isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("--laps takes no password");
    assertThat(server.run("credential", "set", "a")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("--username");
  }

  @Test
  void a_range_that_nobody_allowed_is_not_scanned() {
    assertThat(server.run("discover", "range", "10.1.2.0/24")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("10.1.2.0/24").doesNotContain("Exception");
  }

  @Test
  void kms_hosts_are_found_kept_and_tried() throws Exception {
    dns.srv("_vlmcs._tcp.example.edu.tw", 0, 10, 1688, "kms1.example.edu.tw");

    assertThat(done("discover", "kms", "example.edu.tw")).contains("kms1.example.edu.tw");
    try (var host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(host.getLocalPort());
      done("kms", "add", "127.0.0.1:" + port, "--note", "spare");
      assertThat(done("kms", "list")).contains("127.0.0.1", "spare");
      done("kms", "check", "1");
    }
    assertThat(server.run("kms", "check", "1")).isEqualTo(ExitCode.NEEDS_A_PERSON);
    done("kms", "remove", "1");
    assertThat(server.run("kms", "remove", "1")).isEqualTo(ExitCode.USAGE);
  }
}
