package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.lab.net.CertificateAuthority;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** Whoever stands between us and a PC hears nothing worth having, and changes nothing unseen. */
@Timeout(120)
class ManInTheMiddleTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(?:Authorization|WWW-Authenticate): *\\w+ ([A-Za-z0-9+/=]+)\r\n");

  @TempDir static Path folder;
  private static Domain domain;
  private static DomainRoom room;

  private final WsmanHosts hosts = new WsmanHosts(InstantSource.system());

  enum Method {
    NTLM,
    KERBEROS;

    Login login() {
      return switch (this) {
        case NTLM -> new Login.Password("labadmin", Secret.of(room.pc("both").password()));
        case KERBEROS -> Domain.labadmin();
      };
    }

    String password() {
      return this == NTLM ? room.pc("both").password() : Domain.PASSWORD;
    }
  }

  @BeforeAll
  static void join() {
    domain = new Domain(folder);
    room =
        new DomainRoom(
            domain.keytab(DomainRoom.SERVICE), domain.keytab("HTTP/another@" + Domain.REALM));
  }

  @AfterAll
  static void leave() {
    room.close();
    domain.close();
  }

  private static ManInTheMiddle byHttp(ManInTheMiddle.Trick trick) {
    return ManInTheMiddle.between(ManInTheMiddle.plain(room.pc("both").port()), trick);
  }

  /** His certificate bears the PC's name, and is an authority's of this kind. */
  private static ManInTheMiddle byHttps(CertificateAuthority.ClientPem certificate) {
    var ends = new TlsEnds(room.pc("both").httpsPort(), certificate);
    return ManInTheMiddle.between(ends, (_, answer) -> answer);
  }

  private Fault faultOf(ManInTheMiddle man, Scheme scheme, Login login) {
    return faultOf(new Endpoint(DomainRoom.HOST, man.port(), scheme, room.trust()), login);
  }

  private Fault faultOf(Endpoint endpoint, Login login) {
    var thrown =
        catchThrowableOfType(
            TransportException.class,
            () -> {
              try (var shell = hosts.open(endpoint, login, LONG)) {
                shell.run(Command.of("ver", LONG));
              }
            });
    assertThat(thrown).isNotNull();
    return thrown.fault();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void who_only_listens_hears_no_password_no_hash_and_no_message(Method method) throws Exception {
    try (var man = byHttp((_, answer) -> answer)) {
      var endpoint = new Endpoint(DomainRoom.HOST, man.port(), Scheme.WINRM, room.trust());
      try (var shell = hosts.open(endpoint, method.login(), LONG)) {
        var answer = shell.run(new Command("cscript //nologo x.vbs", "s3cret-stdin", LONG));
        assertThat(answer.exitCode()).isNotNegative();
      }
      var heard = heard(man);
      heard.addAll(domain.listener.requests());

      assertThat(heard).hasSizeGreaterThan(10);
      for (var secret : secrets(method.password())) {
        assertThat(heard).noneMatch(said -> contains(said, secret));
      }
    }
  }

  /** All that was said, and what stands in its headers in base64. */
  private static List<byte[]> heard(ManInTheMiddle man) {
    var heard = new ArrayList<>(man.requests());
    heard.addAll(man.answers());
    for (var said : List.copyOf(heard)) {
      var tokens = TOKEN.matcher(new String(said, StandardCharsets.ISO_8859_1));
      while (tokens.find()) heard.add(Base64.getDecoder().decode(tokens.group(1)));
    }
    return heard;
  }

  private static List<byte[]> secrets(String password) {
    var secrets = new ArrayList<byte[]>();
    for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      secrets.add(password.getBytes(charset));
      secrets.add(Base64.getEncoder().withoutPadding().encode(password.getBytes(charset)));
      secrets.add("s3cret-stdin".getBytes(charset));
      secrets.add("cscript".getBytes(charset));
    }
    secrets.add(ntHash(password));
    return secrets;
  }

  // [MS-NLMP] 3.3.1: as good as the password to whoever has it
  private static byte[] ntHash(String password) {
    var md4 = new MD4Digest();
    var bytes = password.getBytes(StandardCharsets.UTF_16LE);
    md4.update(bytes, 0, bytes.length);
    var hash = new byte[md4.getDigestSize()];
    md4.doFinal(hash, 0);
    return hash;
  }

  private static boolean contains(byte[] said, byte[] secret) {
    var text = new String(said, StandardCharsets.ISO_8859_1);
    return text.contains(new String(secret, StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_sealed_answer_that_was_altered_is_not_believed(Method method) throws Exception {
    try (var man = byHttp((number, answer) -> number == 3 ? altered(answer) : answer)) {
      assertThat(faultOf(man, Scheme.WINRM, method.login()))
          .isEqualTo(nonsense(Phase.CREATE, 200, "seal_broken"));
    }
  }

  private static byte[] altered(byte[] answer) {
    var altered = answer.clone();
    altered[answer.length - 200] ^= 1;
    return altered;
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_sealed_answer_that_was_heard_before_is_not_believed_again(Method method) throws Exception {
    var before = new ArrayList<byte[]>();
    ManInTheMiddle.Trick replay =
        (number, answer) -> {
          if (number == 3) before.add(answer);
          return number == 4 ? before.getFirst() : answer;
        };
    try (var man = byHttp(replay)) {
      assertThat(faultOf(man, Scheme.WINRM, method.login()))
          .isEqualTo(nonsense(Phase.COMMAND, 200, "seal_broken"));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void an_answer_in_the_clear_is_not_believed_where_it_should_be_sealed(Method method)
      throws Exception {
    var body = PcShell.envelopeTo("x", "");
    var clear = http("200 OK", "Content-Type: application/soap+xml\r\n", body);
    try (var man = byHttp((number, answer) -> number == 3 ? clear : answer)) {
      assertThat(faultOf(man, Scheme.WINRM, method.login()))
          .isEqualTo(nonsense(Phase.CREATE, 200, "not_sealed"));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_redirection_is_followed_nowhere(Method method) throws Exception {
    var elsewhere = http("307 Go", "Location: http://localhost:1/wsman\r\n", "");
    try (var man = byHttp((_, _) -> elsewhere)) {
      assertThat(faultOf(man, Scheme.WINRM, method.login()))
          .isEqualTo(nonsense(Phase.LOGIN, 307, "redirected"));
      assertThat(man.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void http_is_not_taken_for_https(Method method) {
    var stripped =
        new Endpoint(DomainRoom.HOST, room.pc("both").port(), Scheme.WINRM_HTTPS, room.trust());

    var fault = faultOf(stripped, method.login());

    assertThat(fault.kind()).isEqualTo(Kind.NONSENSE);
    assertThat(fault.phase()).isEqualTo(Phase.TLS);
  }

  @ParameterizedTest
  @CsvSource({
    "Basic realm=\"WSMAN\",offered_basic",
    "NTLM,offered_ntlm",
    "CredSSP,offered_credssp"
  })
  void who_has_a_ticket_is_not_talked_into_anything_else(String offer, String detail)
      throws Exception {
    var weaker = http("401 No", "WWW-Authenticate: " + offer + "\r\n", "");
    try (var man = byHttp((_, _) -> weaker)) {
      var fault = faultOf(man, Scheme.WINRM, Domain.labadmin());

      assertThat(fault.kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
      assertThat(fault.detail()).isEqualTo(detail);
      assertThat(man.requests()).hasSize(1);
      assertThat(new String(man.requests().getFirst(), StandardCharsets.ISO_8859_1))
          .doesNotContainIgnoringCase("Authorization");
    }
  }

  @Test
  void a_ticket_that_is_answered_by_ntlm_goes_no_further() throws Exception {
    var challenge =
        Base64.getEncoder().encodeToString(new PcLogin("x", "y").challenge(new byte[40]));
    var offer = http("401 No", "WWW-Authenticate: Negotiate\r\n", "");
    var ntlm = http("401 No", "WWW-Authenticate: Negotiate " + challenge + "\r\n", "");
    try (var man = byHttp((number, _) -> number == 1 ? offer : ntlm)) {
      assertThat(faultOf(man, Scheme.WINRM, Domain.labadmin()).detail())
          .isEqualTo("ticket_refused");
      assertThat(man.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "WWW-Authenticate: Kerberos", "WWW-Authenticate: Kerberos AAAAAAAA"})
  void a_pc_that_does_not_prove_itself_gets_no_message(String header) throws Exception {
    var welcome = http("200 OK", header.isEmpty() ? "" : header + "\r\n", "");
    try (var man = byHttp((number, answer) -> number == 2 ? welcome : answer)) {
      assertThat(faultOf(man, Scheme.WINRM, Domain.labadmin()))
          .isEqualTo(nonsense(Phase.LOGIN, 200, "pc_unproven"));
      assertThat(man.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"NTLM,LOGIN_REFUSED,", "KERBEROS,LOGIN_METHOD_REFUSED,ticket_refused"})
  void a_login_that_is_passed_on_to_the_pc_is_refused_there(Method method, Kind kind, String detail)
      throws Exception {
    // He even has a certificate that we trust; only the channel to the PC is another.
    var before = room.pc("both").shellsOpen();
    try (var man = byHttps(room.certificate(DomainRoom.HOST, "EC"))) {
      var fault = faultOf(man, Scheme.WINRM_HTTPS, method.login());

      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.detail()).isEqualTo(detail);
      assertThat(room.pc("both").shellsOpen()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NTLM,localhost,false",
    "KERBEROS,localhost,false",
    "NTLM,other,true",
    "KERBEROS,other,true"
  })
  void a_certificate_of_another_authority_or_name_hears_nothing(
      Method method, String name, boolean ours) throws Exception {
    var certificate =
        ours
            ? room.certificate(name, "EC")
            : new CertificateAuthority("Nobody's", Instant.now()).client(name, "EC");
    try (var man = byHttps(certificate)) {
      assertThat(faultOf(man, Scheme.WINRM_HTTPS, method.login()))
          .isEqualTo(Fault.of(ours ? Kind.TLS_WRONG_NAME : Kind.TLS_UNTRUSTED, Phase.TLS));
      assertThat(man.requests()).isEmpty();
    }
  }

  private static byte[] http(String status, String headers, String body) {
    return ("HTTP/1.1 "
            + status
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Fault nonsense(Phase phase, int status, String detail) {
    return Fault.of(Kind.NONSENSE, phase).withHttpStatus(status).withDetail(detail);
  }
}
