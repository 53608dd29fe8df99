package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.transport.Scheme;

/**
 * The jar as it was packed, started as people start it, speaks Kerberos: what Java keeps to itself
 * is opened by the jar's manifest alone. Run when there is a jar, after the other tests.
 */
@Timeout(120)
class KerberosOfTheJar {
  private static final Path JAR =
      Path.of(System.getProperty("basedir", "."), "target", "rollcall.jar");

  @TempDir static Path folder;
  private static Domain domain;
  private static DomainRoom room;

  @BeforeAll
  static void join() throws IOException {
    domain = new Domain(Files.createDirectory(folder.resolve("kdc")));
    var keytab = domain.keytab(DomainRoom.SERVICE);
    room = new DomainRoom(keytab, domain.keytab("HTTP/another@" + Domain.REALM));
    Files.writeString(folder.resolve("ca.pem"), room.authority());
    Files.writeString(folder.resolve("list.csv"), "name,address\nPC-1," + DomainRoom.HOST + "\n");
  }

  @AfterAll
  static void leave() {
    room.close();
    domain.close();
  }

  private static Path report(String name) {
    return folder.resolve(name + ".csv");
  }

  /** Reads the PC within TLS, where a ticket has to name its channel. */
  private static Process started(String name, String pc, String password) throws IOException {
    var port = room.endpoint(pc, Scheme.WINRM_HTTPS).port();
    var secret = Files.writeString(folder.resolve(name + ".password"), password);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.security.krb5.conf=" + System.getProperty("java.security.krb5.conf"),
            "-jar",
            JAR.toString(),
            "status",
            "--machines=" + folder.resolve("list.csv"),
            "--transport=winrm-https",
            "--port=" + port,
            "--ca-file=" + folder.resolve("ca.pem"),
            "--username=" + Domain.USER,
            "--password-file=" + secret,
            "--kerberos",
            "--store=" + folder.resolve(name),
            "--report=" + report(name));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  @Test
  void a_ticket_for_the_channel_and_the_kdcs_reason_are_understood_by_the_jar() throws Exception {
    assertThat(JAR).exists();
    var right = started("right", "both", Domain.PASSWORD);
    var wrong = started("wrong", "negotiate", "wrong");
    try {
      assertThat(right.waitFor(100, TimeUnit.SECONDS)).isTrue();
      assertThat(wrong.waitFor(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      right.destroyForcibly();
      wrong.destroyForcibly();
    }

    assertThat(room.pc("both").commandLog()).as(log("right")).isNotEmpty();
    assertThat(Files.readString(report("right"))).doesNotContain("crashed");
    assertThat(room.pc("negotiate").commandLog()).isEmpty();
    assertThat(Files.readString(report("wrong"))).contains(",not_reached,");
  }

  private static String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }
}
