package org.rollcall.transport.wsman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.client.KrbConfig;
import org.apache.kerby.kerberos.kerb.client.KrbConfigKey;
import org.apache.kerby.kerberos.kerb.server.KdcConfigKey;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Secret;

/** A domain with a KDC of its own, and beside it realms whose KDCs are silent, gone or unknown. */
final class Domain implements AutoCloseable {
  static final String REALM = "LAB.EXAMPLE";
  static final String USER = "labadmin@" + REALM;
  static final String PASSWORD = "Pä55-密碼-Kerberos!";
  private static final String CONFIGURATION = "java.security.krb5.conf";

  private final Path folder;
  private final SimpleKdcServer kdc;
  private final ServerSocket mute;
  private final ServerSocket waiting;
  private final RefusingKdc refusing = new RefusingKdc();
  final ManInTheMiddle listener;

  Domain(Path folder) {
    this.folder = folder;
    try {
      kdc = started(freePort());
      kdc.createPrincipal(USER, PASSWORD);
      kdc.createPrincipal("guest@" + REALM, PASSWORD);
      mute = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      waiting = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      listener = ManInTheMiddle.hearing(kdc.getKdcSetting().getKdcTcpPort());
      configure();
    } catch (KrbException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SimpleKdcServer started(int port) throws KrbException {
    var client = new KrbConfig();
    // Else it reads, and believes, the configuration of whoever runs the tests.
    client.setString(KrbConfigKey.DEFAULT_REALM, REALM);
    var server = new SimpleKdcServer(client);
    server.setWorkDir(folder.toFile());
    server.setKdcHost("localhost");
    server.setKdcRealm(REALM);
    server.setAllowUdp(false);
    server.setKdcTcpPort(port);
    var types = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96";
    server.getKdcConfig().setString(KdcConfigKey.ENCRYPTION_TYPES, types);
    server.init();
    server.start();
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void configure() throws IOException {
    var file = folder.resolve("rollcall-krb5.conf");
    Files.writeString(
        file,
        """
        [libdefaults]
        default_realm = %s
        udp_preference_limit = 1
        dns_lookup_kdc = false
        [realms]
        %s = { kdc = localhost:%d }
        SILENT.EXAMPLE = { kdc = localhost:%d }
        GONE.EXAMPLE = { kdc = localhost:%d }
        WAITING.EXAMPLE = { kdc = localhost:%d }
        REFUSING.EXAMPLE = { kdc = localhost:%d }
        """
            .formatted(
                REALM,
                REALM,
                listener.port(),
                mute.getLocalPort(),
                freePort(),
                waiting.getLocalPort(),
                refusing.port())
            .replace("{ ", "{\n")
            .replace(" }", "\n}"));
    System.setProperty(CONFIGURATION, file.toString());
  }

  RefusingKdc refusing() {
    return refusing;
  }

  /** Waits until the KDC of WAITING.EXAMPLE is asked once more; it never answers. */
  Socket awaitQuestion() throws IOException {
    return waiting.accept();
  }

  /** What everybody asks this KDC for: 10 a ticket for tickets, 12 one for a service. */
  long questions(int kind) {
    return listener.requests().stream().filter(bytes -> bytes[4] == 0x60 + kind).count();
  }

  static Login byPassword(String principal, String password) {
    return new Login.Kerberos(principal, new Proof.ByPassword(Secret.of(password)));
  }

  static Login labadmin() {
    return byPassword(USER, PASSWORD);
  }

  /** The file with the keys of somebody whom this KDC comes to know thereby. */
  Path keytab(String principal) {
    try {
      var file = folder.resolve(principal.replaceAll("\\W", "-") + ".keytab");
      if (kdc.getKadmin().getPrincipal(principal) == null) kdc.createPrincipal(principal);
      kdc.exportPrincipal(principal, file.toFile());
      return file;
    } catch (KrbException e) {
      throw new IllegalStateException(e);
    }
  }

  static Login byKeytab(String principal, Path keytab) {
    try {
      var base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(keytab));
      return new Login.Kerberos(principal, new Proof.ByKeytab(Secret.of(base64)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with a ticket for tickets in it, as kinit leaves one. */
  Path ticketCache() {
    try {
      var file = folder.resolve("cache");
      var client = kdc.getKrbClient();
      client.storeTicket(client.requestTgt(USER, PASSWORD), file.toFile());
      return file;
    } catch (KrbException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    System.clearProperty(CONFIGURATION);
    try {
      listener.close();
      refusing.close();
      mute.close();
      waiting.close();
      kdc.stop();
    } catch (KrbException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
