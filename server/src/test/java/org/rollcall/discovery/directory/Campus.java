package org.rollcall.discovery.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.inventory.Hostname;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;

/** A directory of computers on this machine, by LDAPS and by StartTLS. */
public final class Campus implements AutoCloseable {
  public static final String TOP = "DC=example,DC=edu,DC=tw";
  public static final String READER = "CN=reader," + TOP;
  public static final String PASSWORD = "s3cret-ldap-Ω";

  private static final char[] PIN = "changeit".toCharArray();
  private static final Map<String, Path> KEYS = new ConcurrentHashMap<>();

  private final InMemoryDirectoryServer server;
  private final String pem;

  public Campus() throws Exception {
    this("localhost");
  }

  /** With a certificate that bears this name. */
  Campus(String certified) throws Exception {
    var keys = KEYS.computeIfAbsent(certified, Campus::newKeys);
    var tls = new SSLUtil(new KeyStoreKeyManager(keys.toFile(), PIN, "PKCS12", null), null);
    pem = pem(keys);
    var config = new InMemoryDirectoryServerConfig(TOP);
    config.setSchema(null);
    config.addAdditionalBindCredentials(READER, PASSWORD);
    config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
    var here = InetAddress.getLoopbackAddress();
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig(
            "ldaps", here, 0, tls.createSSLServerSocketFactory(), null),
        InMemoryListenerConfig.createLDAPConfig("ldap", here, 0, tls.createSSLSocketFactory()));
    server = new InMemoryDirectoryServer(config);
    server.startListening();
    server.add(TOP, new Attribute("objectClass", "domain"), new Attribute("dc", "example"));
    unit("OU=Labs," + TOP);
  }

  /** By the JDK's own tool, since nothing else in it signs a certificate. */
  private static Path newKeys(String name) {
    try {
      var folder = Files.createTempDirectory("campus");
      var file = folder.resolve("keys.p12");
      var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      var options =
          "-genkeypair -alias ldap -keyalg EC -validity 30 -storetype PKCS12 -storepass changeit -keystore";
      var command = new ArrayList<>(List.of(tool));
      command.addAll(List.of(options.split(" ", -1)));
      command.addAll(List.of(file.toString(), "-dname", "CN=" + name, "-ext", "san=dns:" + name));
      var made = new ProcessBuilder(command).redirectErrorStream(true).start();
      made.getInputStream().readAllBytes();
      if (made.waitFor() != 0) throw new IOException("keytool");
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return file;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String pem(Path keys) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keys)) {
      store.load(in, PIN);
    }
    var certificate = store.getCertificate(store.aliases().nextElement());
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  void unit(String dn) throws LDAPException {
    server.add(dn, new Attribute("objectClass", "organizationalUnit"));
  }

  /** Takes a computer up, whose id is made of its first name. */
  public void computer(String name, String ou, String... more) throws LDAPException {
    var guid = ("guid-" + name + "-0123456789").substring(0, 16);
    var attributes = new ArrayList<Attribute>();
    attributes.add(new Attribute("objectClass", "top", "computer"));
    attributes.add(new Attribute("name", name));
    attributes.add(new Attribute("dNSHostName", name + ".example.edu.tw"));
    attributes.add(new Attribute("operatingSystem", "Windows 11 Education"));
    attributes.add(new Attribute("objectGUID", guid.getBytes(StandardCharsets.US_ASCII)));
    for (var i = 0; i < more.length; i += 2) {
      var attribute = more[i];
      attributes.removeIf(known -> known.getName().equals(attribute));
      attributes.add(new Attribute(attribute, more[i + 1]));
    }
    server.add("CN=" + name + "," + ou + "," + TOP, attributes);
  }

  void rename(String name, String ou, String newName) throws Exception {
    server.modifyDN("CN=" + name + "," + ou + "," + TOP, "CN=" + newName, true);
    var dn = "CN=" + newName + "," + ou + "," + TOP;
    server.modify("dn: " + dn, "changetype: modify", "replace: name", "name: " + newName);
    server.modify(
        "dn: " + dn,
        "changetype: modify",
        "replace: dNSHostName",
        "dNSHostName: " + newName + ".example.edu.tw");
  }

  void remove(String name, String ou) throws LDAPException {
    server.delete("CN=" + name + "," + ou + "," + TOP);
  }

  public DirectoryServer at(Security security) {
    return at(security, new Trust.Issuers(pem));
  }

  /** The certificate that vouches for it. */
  public String pem() {
    return pem;
  }

  DirectoryServer at(Security security, Trust trust) {
    var port = server.getListenPort(security == Security.LDAPS ? "ldaps" : "ldap");
    return new DirectoryServer(
        new Hostname("localhost"), port, security, trust, new CredentialName("reader"));
  }

  static Query all() {
    return new Query("OU=Labs," + TOP, Query.DEFAULT_FILTER, null);
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
