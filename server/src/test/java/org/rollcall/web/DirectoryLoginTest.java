package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.access.Role;

/** Logging in by a directory: a real LDAP server in this process, over TLS. */
class DirectoryLoginTest {
  private static final String BASE = "dc=example,dc=edu,dc=tw";
  private static final String OPERATORS = "cn=operators,ou=groups," + BASE;
  private static final String STAFF = "cn=staff,ou=groups," + BASE;
  private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

  private final List<String> filters = new CopyOnWriteArrayList<>();

  @TempDir private static Path folder;

  private ServerUnderTest server;
  private InMemoryDirectoryServer directory;
  private static String authority = "";

  @BeforeEach
  void start() throws Exception {
    server = new ServerUnderTest();
    directory = directory();
    directory.startListening();
  }

  @AfterEach
  void stop() {
    directory.shutDown(true);
    server.close();
  }

  private InMemoryDirectoryServer directory() throws Exception {
    var config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials("cn=reader", "reader's password");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("plain", null, 0, tls().createSSLSocketFactory()),
        InMemoryListenerConfig.createLDAPSConfig("tls", 0, tls().createSSLServerSocketFactory()));
    config.addInMemoryOperationInterceptor(new ActiveDirectory());
    var server = new InMemoryDirectoryServer(config);
    server.add("dn: " + BASE, "objectClass: domain", "dc: example");
    server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
    server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    person(server, "chen", "chen's password");
    person(server, "wang", "wang's password");
    group(server, STAFF, "cn=chen,ou=people," + BASE);
    group(server, OPERATORS, STAFF);
    return server;
  }

  private static void person(InMemoryDirectoryServer server, String name, String password)
      throws Exception {
    server.add(
        "dn: cn=" + name + ",ou=people," + BASE,
        "objectClass: user",
        "cn: " + name,
        "sAMAccountName: " + name,
        "userPassword: " + password);
  }

  private static void group(InMemoryDirectoryServer server, String dn, String member)
      throws Exception {
    server.add("dn: " + dn, "objectClass: group", "member: " + member);
  }

  /** What Active Directory makes of its own matching rule, which no other server knows. */
  private final class ActiveDirectory extends InMemoryOperationInterceptor {
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest intercepted)
        throws LDAPException {
      ReadOnlySearchRequest asked = intercepted.getRequest();
      filters.add(asked.getFilter().toString());
      if (!IN_CHAIN.equals(asked.getFilter().getMatchingRuleID())) return;
      var member =
          isMember(asked.getBaseDN(), String.valueOf(asked.getFilter().getAssertionValue()));
      var any = Filter.createPresenceFilter(member ? "objectClass" : "nothing");
      var answered = new SearchRequest(asked.getBaseDN(), asked.getScope(), any, "1.1");
      intercepted.setRequest(answered);
    }

    private boolean isMember(String dn, String group) throws LDAPException {
      var members = Objects.requireNonNull(directory.getEntry(group)).getAttributeValues("member");
      if (members == null) return false;
      for (var member : members) {
        if (member.equals(dn)) return true;
        if (member.contains("ou=groups") && isMember(dn, member)) return true;
      }
      return false;
    }
  }

  private static SSLUtil tls() throws Exception {
    var file = folder.resolve("directory.p12");
    if (!Files.exists(file)) makeKey(file);
    return new SSLUtil(
        new KeyStoreKeyManager(file.toString(), "changeit".toCharArray(), "PKCS12", "directory"),
        new TrustAllTrustManager());
  }

  private static void makeKey(Path file) throws Exception {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "directory",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            file.toString());
    var made = new ProcessBuilder(command).redirectErrorStream(true).start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    authority =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("directory").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
  }

  /** Makes the directory known, with these groups mapped to roles. */
  private ServerUnderTest.Answer know(String security, @Nullable String authority, boolean nested)
      throws Exception {
    var json = new ObjectMapper();
    var body = json.createObjectNode().put("name", "ad").put("secret", "reader's password");
    var port = directory.getListenPort(security.equals("ldaps") ? "tls" : "plain");
    body.putObject("ldap")
        .put("host", "localhost")
        .put("port", port)
        .put("security", security)
        .put("authority", authority)
        .put("base_dn", BASE)
        .put("bind_dn", "cn=reader")
        .put("nested", nested);
    var mappings = body.putArray("mappings");
    mappings.addObject().put("group", OPERATORS).put("role", "operator");
    mappings.addObject().put("group", STAFF).put("role", "viewer");
    return server.post("/api/v1/login-providers", body.toString());
  }

  private ServerUnderTest.Answer logIn(String name, String password) throws Exception {
    return new Browser(server).logIn(name, password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ldaps", "starttls"})
  void a_member_of_a_mapped_group_logs_in_over_tls_by_the_directorys_password(String security)
      throws Exception {
    assertThat(know(security, authority, true).status()).isEqualTo(201);

    var answer = logIn("chen", "chen's password");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("role").asText()).isEqualTo("operator");
    assertThat(logIn("chen", "wrong").status()).isEqualTo(401);
    assertThat(logIn("nobody1", "chen's password").status()).isEqualTo(401);
  }

  @Test
  void without_nesting_only_direct_members_count() throws Exception {
    know("ldaps", authority, false);

    assertThat(logIn("chen", "chen's password").json().get("role").asText()).isEqualTo("viewer");
  }

  @Test
  void whoever_is_in_no_mapped_group_is_known_and_given_nothing() throws Exception {
    know("ldaps", authority, true);

    assertThat(logIn("wang", "wang's password").status()).isEqualTo(403);
    assertThat(server.get("/api/v1/users").json().get("users")).isEmpty();
  }

  @Test
  void an_empty_password_is_not_even_asked_about() throws Exception {
    know("ldaps", authority, true);

    assertThat(logIn("chen", "").status()).isEqualTo(400);
    assertThat(logIn("chen", " ").status()).isIn(400, 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "chen)(objectClass=*", "c*", "chen\\2a"})
  void no_character_of_a_name_means_anything_in_a_filter(String name) throws Exception {
    know("ldaps", authority, true);

    assertThat(logIn(name, "chen's password").status()).isEqualTo(401);
    assertThat(filters).noneMatch(filter -> filter.contains("sAMAccountName=*"));
  }

  @Test
  void a_directory_whose_certificate_nobody_vouches_for_is_told_no_password() throws Exception {
    know("ldaps", null, true);

    var answer = logIn("chen", "chen's password");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("code").asText()).isEqualTo("login_away");
    assertThat(filters).isEmpty();
  }

  @Test
  void a_directory_that_is_away_is_said_to_be_and_shuts_nobody_out() throws Exception {
    know("ldaps", authority, true);
    var port = directory.getListenPort("tls");
    directory.shutDown(true);
    for (var i = 0; i < 8; i++) {
      assertThat(logIn("chen", "chen's password").status()).as("port %s", port).isEqualTo(503);
    }
  }

  @Test
  void a_local_user_is_never_asked_about_elsewhere() throws Exception {
    know("ldaps", authority, true);
    new Staff(server).hire("chen", Role.ADMINISTRATOR);

    assertThat(logIn("chen", "chen's password").status()).isEqualTo(401);
    assertThat(filters).isEmpty();
  }

  @Test
  void other_groups_at_the_next_login_give_another_role_and_none_takes_all() throws Exception {
    know("ldaps", authority, true);
    var first = new Browser(server);
    first.logIn("chen", "chen's password");
    directory.modify("dn: " + OPERATORS, "changetype: modify", "delete: member");

    assertThat(logIn("chen", "chen's password").json().get("role").asText()).isEqualTo("viewer");
    assertThat(first.get("/api/v1/session").status()).isEqualTo(401);

    directory.modify("dn: " + STAFF, "changetype: modify", "delete: member");
    assertThat(logIn("chen", "chen's password").status()).isEqualTo(403);
  }

  @Test
  void the_directorys_secret_is_used_and_never_read_back() throws Exception {
    var id = know("ldaps", authority, true).json().get("id").asText();

    var view = server.get("/api/v1/login-providers/" + id);

    assertThat(view.json().get("has_secret").asBoolean()).isTrue();
    assertThat(view.response().body()).doesNotContain("reader's password");
  }

  @Test
  void a_directory_elsewhere_is_only_taken_over_tls() throws Exception {
    var body =
        """
        {"name": "ad", "ldap": {"host": "dc1.example.edu.tw", "security": "none",
         "base_dn": "dc=example", "bind_dn": "cn=reader"}}
        """;
    var answer = server.post("/api/v1/login-providers", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("field").asText()).isEqualTo("ldap.security");
  }
}
