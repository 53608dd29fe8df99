package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Client;
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
import org.rollcall.transport.wsman.Limits;
import org.rollcall.transport.wsman.PracticeRoom;

/** Overthere's WinRM within TLS, by Basic, where a private authority vouches for the PCs. */
class OverthereHttpsTest extends PracticeContract {
  private static final PracticeRoom ROOM = new PracticeRoom();
  private static final OverthereHosts HOSTS =
      new OverthereHosts(InstantSource.system(), KeysOfTest.takingOnlyKnown());
  private static final Login LABADMIN = new Login.Password("labadmin", Secret.of(PASSWORD));

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  @Override
  protected RemoteHosts hosts() {
    return HOSTS;
  }

  @Override
  protected Endpoint endpoint(String pc) {
    return endpoint(pc, new Trust.Issuers(ROOM.authority()));
  }

  private static Endpoint endpoint(String pc, Trust trust) {
    var there = ROOM.pc(pc);
    return new Endpoint(
        there.address(), there.httpsPort(), Scheme.WINRM_HTTPS, trust, Client.OVERTHERE);
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

  /** Logging in is a part of its first message. */
  @Override
  protected Phase phaseOver(Phase usual) {
    return usual == Phase.LOGIN ? Phase.CREATE : usual;
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
  void a_pin_takes_no_other_certificate() {
    assertThat(faultUnder(new Trust.Pinned("00".repeat(32)), "tls_VALID"))
        .isEqualTo(Fault.of(Kind.TLS_UNTRUSTED, Phase.TLS));
  }

  @Test
  void what_overthere_is_made_to_trust_nobody_else_does() throws Exception {
    HOSTS.open(endpoint("tls_VALID"), LABADMIN, LONG).close();
    var there = ROOM.pc("tls_VALID");

    try (var socket =
        SSLSocketFactory.getDefault().createSocket(there.address(), there.httpsPort())) {
      var refused =
          catchThrowableOfType(SSLException.class, () -> socket.getOutputStream().write(1));
      assertThat(refused).isNotNull();
    }
  }

  @Test
  void a_port_that_speaks_no_tls_is_nonsense() {
    var plain = ROOM.pc("healthy");
    var trust = new Trust.Issuers(ROOM.authority());
    var there =
        new Endpoint(plain.address(), plain.port(), Scheme.WINRM_HTTPS, trust, Client.OVERTHERE);

    assertThat(faultAt(there)).isEqualTo(Fault.of(Kind.NONSENSE, Phase.TLS).withDetail("no_tls"));
  }

  @Test
  void an_account_of_a_domain_is_never_shown_by_basic() {
    var login = new Login.Password("EXAMPLE\\labadmin", Secret.of(PASSWORD));
    var thrown =
        catchThrowableOfType(
            TransportException.class, () -> HOSTS.open(endpoint("healthy"), login, LONG));

    assertThat(thrown.fault())
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("basic_only"));
  }

  @Test
  void a_password_that_may_be_shown_by_ntlm_alone_is_not_shown() {
    var login =
        new Login.Password("labadmin", Secret.of(PASSWORD)).only(Login.Password.Shown.BY_NTLM);
    var thrown =
        catchThrowableOfType(
            TransportException.class, () -> HOSTS.open(endpoint("healthy"), login, LONG));

    assertThat(thrown.fault())
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("not_spoken"));
  }

  @ParameterizedTest
  @CsvSource({"hangs_at_command,COMMAND", "hangs_at_send,SEND", "hangs_at_receive,RECEIVE"})
  void the_time_of_a_command_bounds_each_of_its_messages(String pc, Phase phase) throws Exception {
    try (var shell = open(pc, PASSWORD)) {
      var command = new Command(POWERSHELL, "exit\r\n", Duration.ofMillis(300));
      var thrown = catchThrowableOfType(TransportException.class, () -> shell.run(command));

      assertThat(thrown.fault()).isEqualTo(Fault.of(Kind.TIMED_OUT, phase));
    }
    assertNoShellIsLeft(pc);
  }

  @Test
  void a_pc_that_keeps_silent_when_its_shell_is_given_back_is_not_waited_for() throws Exception {
    var usual = Limits.DEFAULT;
    var hasty =
        new Limits(
            usual.connect(),
            usual.answer(),
            usual.poll(),
            usual.grace(),
            Duration.ofMillis(200),
            usual.envelopeBytes(),
            usual.outputBytes());
    var hosts = new OverthereHosts(InstantSource.system(), KeysOfTest.takingOnlyKnown(), hasty);
    var shell = hosts.open(endpoint("hangs_at_delete"), LABADMIN, LONG);

    shell.close();

    assertThat(silencesOf("hangs_at_delete")).isPositive();
  }

  @Test
  void what_was_sent_is_in_no_exception() throws Exception {
    try (var shell = open("gone_at_script", PASSWORD)) {
      var secret = "$rollcall = @{ script = 'facts'; probe = '' }\n# not-to-be-told\n";
      var line = "powershell -NoProfile -NonInteractive -Command -";
      var thrown =
          catchThrowableOfType(
              TransportException.class, () -> shell.run(new Command(line, secret, LONG)));
      var told = new StringWriter();
      thrown.printStackTrace(new PrintWriter(told));

      assertThat(told.toString()).doesNotContain("Envelope", "not-to-be-told", PASSWORD);
    }
  }

  private static Fault faultUnder(Trust trust, String pc) {
    return faultAt(endpoint(pc, trust));
  }

  private static Fault faultAt(Endpoint there) {
    return catchThrowableOfType(TransportException.class, () -> HOSTS.open(there, LABADMIN, LONG))
        .fault();
  }
}
