package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** NTLM within TLS, where a private authority vouches for the PCs; Basic where nothing else is. */
class PracticeByHttpsTest extends PracticeContract {
  private static final PracticeRoom ROOM = new PracticeRoom();
  private static final WsmanHosts HOSTS = new WsmanHosts(InstantSource.system());

  private static final Login LABADMIN = new Login.Password("labadmin", Secret.of(PASSWORD));

  @TempDir static Path folder;

  @BeforeAll
  static void trust() throws IOException {
    Files.writeString(authority(), ROOM.authority());
  }

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  private static Path authority() {
    return folder.resolve("authority.pem");
  }

  @Override
  protected RemoteHosts hosts() {
    return HOSTS;
  }

  @Override
  protected Endpoint endpoint(String pc) {
    return endpoint(pc, new Trust.Authority(authority()));
  }

  @Override
  protected int shellsLeft(String pc) {
    return ROOM.shellsOn(pc);
  }

  @Override
  protected int commandsOn(String pc) {
    return ROOM.commandsOn(pc);
  }

  @Override
  protected int silencesOf(String pc) {
    return ROOM.mishapsOf(pc);
  }

  @Test
  void where_only_basic_is_left_it_goes_by_basic() throws Exception {
    try (var shell = HOSTS.open(endpoint("no_negotiate"), LABADMIN, LONG)) {
      assertThat(shell.run(Command.of("ver", LONG)).stdout()).contains("Microsoft Windows");
    }
    assertThat(shellsLeft("no_negotiate")).isZero();
  }

  @Test
  void a_login_names_its_channel_where_the_pc_insists() throws Exception {
    HOSTS.open(endpoint("strict_binding"), LABADMIN, LONG).close();

    assertThat(shellsLeft("strict_binding")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "tls_EXPIRED,TLS_EXPIRED",
    "tls_UNKNOWN_CA,TLS_UNTRUSTED",
    "tls_WRONG_NAME,TLS_WRONG_NAME"
  })
  void a_certificate_that_does_not_prove_the_pc_ends_the_visit(String pc, Kind kind) {
    assertThat(faultOf(pc, PASSWORD)).isEqualTo(kind);
    assertThat(ROOM.pc(pc).commandLog()).isEmpty();
  }

  @Test
  void the_authorities_of_the_runtime_do_not_vouch_for_a_private_one() {
    assertThat(faultUnder(new Trust.PublicAuthorities(), "tls_VALID"))
        .isEqualTo(Fault.of(Kind.TLS_UNTRUSTED, Phase.TLS));
  }

  @Test
  void a_file_without_an_authority_trusts_nobody() {
    var trust = new Trust.Authority(folder.resolve("missing.pem"));

    assertThat(faultUnder(trust, "tls_VALID").kind()).isEqualTo(Kind.TLS_UNTRUSTED);
  }

  @Test
  void a_pinned_certificate_is_taken_whoever_issued_it() throws Exception {
    var pin = new Trust.Pinned(fingerprint("tls_UNKNOWN_CA"));

    HOSTS.open(endpoint("tls_UNKNOWN_CA", pin), LABADMIN, LONG).close();
  }

  @Test
  void a_pin_takes_no_other_certificate_nor_one_that_is_over_or_bears_another_name()
      throws Exception {
    var other = new Trust.Pinned(fingerprint("tls_UNKNOWN_CA"));
    var expired = new Trust.Pinned(fingerprint("tls_EXPIRED"));
    var wrongName = new Trust.Pinned(fingerprint("tls_WRONG_NAME"));

    assertThat(faultUnder(other, "tls_VALID").kind()).isEqualTo(Kind.TLS_UNTRUSTED);
    assertThat(faultUnder(expired, "tls_EXPIRED").kind()).isEqualTo(Kind.TLS_EXPIRED);
    assertThat(faultUnder(wrongName, "tls_WRONG_NAME").kind()).isEqualTo(Kind.TLS_WRONG_NAME);
  }

  @Test
  void a_port_that_speaks_no_tls_is_nonsense() {
    var plain = ROOM.pc("healthy");
    var endpoint =
        new Endpoint(
            plain.address(), plain.port(), Scheme.WINRM_HTTPS, new Trust.Authority(authority()));

    var thrown =
        catchThrowableOfType(TransportException.class, () -> HOSTS.open(endpoint, LABADMIN, LONG));

    assertThat(thrown.fault().kind()).isEqualTo(Kind.NONSENSE);
    assertThat(thrown.fault().phase()).isEqualTo(Phase.TLS);
  }

  private static Endpoint endpoint(String pc, Trust trust) {
    var there = ROOM.pc(pc);
    return new Endpoint(there.address(), there.httpsPort(), Scheme.WINRM_HTTPS, trust);
  }

  private static Fault faultUnder(Trust trust, String pc) {
    return catchThrowableOfType(
            TransportException.class, () -> HOSTS.open(endpoint(pc, trust), LABADMIN, LONG))
        .fault();
  }

  /** The fingerprint of what a PC shows, as an administrator reads it off the PC itself. */
  private static String fingerprint(String pc) throws Exception {
    var shown = new CompletableFuture<X509Certificate>();
    var onlooker = SSLContext.getInstance("TLS");
    onlooker.init(null, new TrustManager[] {new Onlooker(shown)}, null);
    var there = ROOM.pc(pc);
    try (var socket =
        (SSLSocket) onlooker.getSocketFactory().createSocket(there.address(), there.httpsPort())) {
      socket.startHandshake();
    } catch (SSLException _) {
      // It has seen enough.
    }
    var digest = MessageDigest.getInstance("SHA-256").digest(shown.join().getEncoded());
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
  }

  private static final class Onlooker implements X509TrustManager {
    private final CompletableFuture<X509Certificate> shown;

    Onlooker(CompletableFuture<X509Certificate> shown) {
      this.shown = shown;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      shown.complete(chain[0]);
      throw new CertificateException("only looking");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("only looking");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** As Basic and in no other way, by the contract that all keep. */
  @Nested
  class AsBasicTest extends PracticeContract {
    @Override
    protected RemoteHosts hosts() {
      return HOSTS;
    }

    @Override
    protected Login login(String password) {
      return new Login.Password("labadmin", Secret.of(password), Login.Password.Shown.AS_BASIC);
    }

    @Override
    protected Endpoint endpoint(String pc) {
      return PracticeByHttpsTest.endpoint(pc, new Trust.Authority(authority()));
    }

    @Override
    protected int shellsLeft(String pc) {
      return ROOM.shellsOn(pc);
    }

    @Override
    protected int commandsOn(String pc) {
      return ROOM.commandsOn(pc);
    }

    @Override
    protected int silencesOf(String pc) {
      return ROOM.mishapsOf(pc);
    }
  }
}
