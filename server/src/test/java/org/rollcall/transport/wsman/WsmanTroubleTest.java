package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** Everything that a PC can do wrong ends in its own fault, and in time. */
@Timeout(60)
class WsmanTroubleTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final InstantSource NOW = InstantSource.fixed(Instant.EPOCH);
  private static final Limits IMPATIENT =
      new Limits(
          Duration.ofSeconds(1),
          Duration.ofMillis(700),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofSeconds(2),
          64_000,
          100_000);

  private final ScriptedPc pc = new ScriptedPc();
  private final WsmanHosts hosts = new WsmanHosts(NOW, IMPATIENT);

  @AfterEach
  void close() throws IOException {
    pc.close();
  }

  private RemoteShell open() throws TransportException {
    return hosts.open(pc.endpoint(), login(ScriptedPc.PASSWORD), LONG);
  }

  private static Login login(String password) {
    return new Login.Password(ScriptedPc.USER, Secret.of(password));
  }

  private void visit() throws TransportException {
    try (var shell = open()) {
      shell.run(new Command("cscript x", "s3cret-stdin", LONG));
    }
  }

  private static Fault faultOf(ThrowingCallable call) {
    var thrown = catchThrowableOfType(TransportException.class, call);
    assertThat(thrown).isNotNull();
    return thrown.fault();
  }

  record Trouble(Phase phase, Reaction reaction, Kind kind) {}

  static Stream<Trouble> troubles() {
    var hang = new Reaction.Hang();
    var dribble = new Reaction.Dribble();
    var reset = new Reaction.Reset();
    var close = new Reaction.Close();
    var half = new Reaction.Half();
    var page = new Reaction.Http(503, "text/html", "<h1>Service Unavailable</h1>");
    var clear = new Reaction.Http(200, "application/soap+xml", PcShell.envelopeTo("x", ""));
    var rubbish = new Reaction.Say(_ -> "<s:Envelope this & that");
    var other =
        new Reaction.Say(_ -> PcShell.envelopeTo("uuid:0", "<rsp:CommandId>C</rsp:CommandId>"));
    var empty = new Reaction.Say(request -> PcShell.envelope(request, ""));
    var huge = new Reaction.Http(200, "multipart/encrypted", "x".repeat(100_000));
    return Stream.of(
        new Trouble(Phase.LOGIN, hang, Kind.TIMED_OUT),
        new Trouble(Phase.LOGIN, dribble, Kind.TIMED_OUT),
        new Trouble(Phase.LOGIN, reset, Kind.NONSENSE),
        new Trouble(Phase.LOGIN, close, Kind.NONSENSE),
        new Trouble(Phase.CREATE, reset, Kind.NONSENSE),
        new Trouble(Phase.CREATE, close, Kind.NONSENSE),
        new Trouble(Phase.CREATE, half, Kind.NONSENSE),
        new Trouble(Phase.LOGIN, page, Kind.NONSENSE),
        new Trouble(Phase.LOGIN, huge, Kind.NONSENSE),
        new Trouble(Phase.CREATE, hang, Kind.TIMED_OUT),
        new Trouble(Phase.CREATE, dribble, Kind.TIMED_OUT),
        new Trouble(Phase.CREATE, rubbish, Kind.NONSENSE),
        new Trouble(Phase.CREATE, clear, Kind.NONSENSE),
        new Trouble(Phase.CREATE, empty, Kind.NONSENSE),
        new Trouble(
            Phase.CREATE, new Reaction.Refuse("5", "w:AccessDenied"), Kind.NOT_ADMINISTRATOR),
        new Trouble(Phase.CREATE, new Reaction.Refuse("2150859173", "w:QuotaLimit"), Kind.QUOTA),
        new Trouble(Phase.COMMAND, hang, Kind.TIMED_OUT),
        new Trouble(Phase.COMMAND, reset, Kind.SHELL_GONE),
        new Trouble(Phase.COMMAND, close, Kind.SHELL_GONE),
        new Trouble(Phase.COMMAND, other, Kind.NONSENSE),
        new Trouble(Phase.COMMAND, empty, Kind.NONSENSE),
        new Trouble(Phase.COMMAND, new Reaction.Refuse("2150859174", "w:QuotaLimit"), Kind.QUOTA),
        new Trouble(Phase.SEND, hang, Kind.TIMED_OUT),
        new Trouble(Phase.SEND, rubbish, Kind.NONSENSE),
        new Trouble(Phase.RECEIVE, hang, Kind.TIMED_OUT),
        new Trouble(Phase.RECEIVE, dribble, Kind.TIMED_OUT),
        new Trouble(Phase.RECEIVE, reset, Kind.SHELL_GONE),
        new Trouble(Phase.RECEIVE, half, Kind.SHELL_GONE),
        new Trouble(Phase.RECEIVE, page, Kind.NONSENSE),
        new Trouble(Phase.RECEIVE, huge, Kind.NONSENSE),
        new Trouble(Phase.RECEIVE, rubbish, Kind.NONSENSE),
        new Trouble(Phase.RECEIVE, clear, Kind.NONSENSE),
        new Trouble(
            Phase.RECEIVE,
            new Reaction.Refuse("2150858843", "w:InvalidSelectors"),
            Kind.SHELL_GONE),
        new Trouble(Phase.RECEIVE, new Reaction.Refuse("995", "w:InternalError"), Kind.SHELL_GONE),
        new Trouble(Phase.RECEIVE, new Reaction.Refuse("1", "w:InternalError"), Kind.NONSENSE));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void a_trouble_ends_in_its_own_fault(Trouble trouble) {
    pc.on(trouble.phase(), trouble.reaction());

    var fault = faultOf(this::visit);

    assertThat(fault.kind()).isEqualTo(trouble.kind());
    assertThat(fault.phase()).isEqualTo(trouble.phase());
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void no_shell_is_left_on_a_pc_that_still_answers(Trouble trouble) throws Exception {
    if (trouble.phase() == Phase.LOGIN || trouble.phase() == Phase.CREATE) return;
    pc.on(trouble.phase(), trouble.reaction());
    var shell = open();

    assertThat(faultOf(() -> shell.run(new Command("x", "y", LONG))).kind())
        .isEqualTo(trouble.kind());
    pc.behave();
    shell.close();

    var gone =
        trouble.reaction() instanceof Reaction.Refuse(var code, _) && code.equals("2150858843");
    assertThat(pc.shell.open).hasSize(gone ? 1 : 0);
  }

  @Test
  void a_wrong_password_is_refused_and_tried_once() {
    var fault = faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG));

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void where_both_are_offered_a_password_that_ntlm_refused_does_not_go_to_basic() {
    pc.offers = List.of("Negotiate", "Basic");

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG)).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void methods_that_we_do_not_speak_are_named() {
    pc.offers = List.of("Kerberos", "CredSSP");

    var fault = faultOf(this::open);

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(fault.detail()).isEqualTo("offered_kerberos_credssp");
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_domain_account_is_not_risked_on_basic() {
    pc.offers = List.of("Basic");
    var login = new Login.Password("LAB\\admin", Secret.of(ScriptedPc.PASSWORD));

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login, LONG)).kind())
        .isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_wrong_password_by_basic_is_refused() {
    pc.offers = List.of("Basic");

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG)).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void a_pc_that_says_the_account_is_locked_is_believed() {
    var locked = PcShell.fault("<a:MessageID>m</a:MessageID>", "1909", "w:AccessDenied");
    pc.after(1, Phase.LOGIN, new Reaction.Http(401, "application/soap+xml", locked));

    assertThat(faultOf(this::open).kind()).isEqualTo(Kind.ACCOUNT_LOCKED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_call_that_is_taken_and_dropped_is_told_alike_however_soon_we_hear_of_it(boolean virtual)
      throws Exception {
    pc.drops = true;
    // The reset may be there before connect() looks, before the first word, or before its answer.
    var calls = new FutureTask<>(() -> List.copyOf(repeated(300, () -> faultOf(this::open))));
    (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(calls);

    assertThat(calls.get())
        .containsExactly(Fault.of(Kind.NONSENSE, Phase.LOGIN).withDetail("hung_up"));
    assertThat(repeated(300, () -> hosts.obstacle(pc.endpoint())))
        .containsExactly(Optional.empty());
  }

  private static <T> Set<T> repeated(int times, Supplier<T> call) {
    return Stream.generate(call).limit(times).collect(Collectors.toSet());
  }

  @Test
  void a_pc_to_which_no_way_leads_does_not_answer() {
    // [RFC 4291] 2.5.6: without its interface a link-local address leads nowhere.
    var endpoint = new Endpoint("fe80::1", 5985, Scheme.WINRM, new Trust.PublicAuthorities());

    var fault = faultOf(() -> hosts.open(endpoint, login("x"), LONG));

    assertThat(fault).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.CONNECT));
    assertThat(hosts.obstacle(endpoint)).contains(fault);
  }

  @Test
  void a_port_that_nobody_listens_on_refuses() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var endpoint = new Endpoint("127.0.0.1", port, Scheme.WINRM, new Trust.PublicAuthorities());

    var fault = faultOf(() -> hosts.open(endpoint, login("x"), LONG));

    assertThat(fault).isEqualTo(Fault.of(Kind.REFUSED, Phase.CONNECT));
    assertThat(hosts.obstacle(endpoint)).contains(fault);
  }

  @Test
  void a_port_that_takes_the_call_is_no_obstacle_and_hears_nothing() {
    assertThat(hosts.obstacle(pc.endpoint())).isEmpty();
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_tls_handshake_that_never_goes_on_is_given_up() throws Exception {
    try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var endpoint =
          new Endpoint(
              "127.0.0.1", mute.getLocalPort(), Scheme.WINRM_HTTPS, new Trust.PublicAuthorities());

      assertThat(faultOf(() -> hosts.open(endpoint, login("x"), Duration.ofMillis(400))))
          .isEqualTo(Fault.of(Kind.TIMED_OUT, Phase.TLS));
    }
  }

  @Test
  void a_port_that_lets_nobody_through_does_not_answer() throws Exception {
    // Linux drops the calls that find the queue of a listener full, as a firewall would.
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var waiting = fill(full);
      var endpoint =
          new Endpoint(
              "127.0.0.1", full.getLocalPort(), Scheme.WINRM, new Trust.PublicAuthorities());

      var fault = faultOf(() -> hosts.open(endpoint, login("x"), Duration.ofMillis(300)));

      assertThat(fault).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.CONNECT));
      assertThat(hosts.obstacle(endpoint)).contains(fault);
      for (var socket : waiting) socket.close();
    }
  }

  private static List<Socket> fill(ServerSocket server) throws IOException {
    var waiting = new ArrayList<Socket>();
    while (true) {
      var socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(server.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException _) {
        return waiting;
      }
    }
  }

  @Test
  void a_name_that_nobody_knows_is_not_found() {
    var strangers =
        new WsmanHosts(
            NOW,
            IMPATIENT,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(faultOf(() -> strangers.open(pc.endpoint(), login("x"), LONG)))
        .isEqualTo(Fault.of(Kind.NAME_NOT_FOUND, Phase.LOOK_UP));
  }

  @Test
  void a_name_service_that_says_nothing_is_given_up() {
    var never = new CountDownLatch(1);
    var silent =
        new WsmanHosts(
            NOW,
            IMPATIENT,
            _ -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            });

    var fault = faultOf(() -> silent.open(pc.endpoint(), login("x"), Duration.ofMillis(200)));
    never.countDown();

    assertThat(fault)
        .isEqualTo(Fault.of(Kind.NAME_NOT_FOUND, Phase.LOOK_UP).withDetail("dns_silent"));
  }

  @Test
  void output_without_end_is_stopped_and_its_command_ended() throws Exception {
    var piece = PcShell.piece("stdout", "x".repeat(30_000));
    for (int i = 0; i < 10; i++) pc.shell.prints(piece);
    try (var shell = open()) {
      assertThat(faultOf(() -> shell.run(Command.of("flood", LONG))).kind())
          .isEqualTo(Kind.TOO_MUCH_OUTPUT);
    }
    assertThat(pc.shell.phases).contains(Phase.SIGNAL, Phase.DELETE);
  }

  @Test
  void a_command_that_does_not_end_in_its_time_is_ended() throws Exception {
    for (int i = 0; i < 1000; i++) pc.shell.prints(PcShell.NOTHING_YET);
    try (var shell = open()) {
      assertThat(faultOf(() -> shell.run(Command.of("endless", Duration.ofMillis(200)))))
          .isEqualTo(Fault.of(Kind.TIMED_OUT, Phase.RECEIVE));
      assertThat(pc.shell.phases).endsWith(Phase.SIGNAL);
    }
    assertThat(pc.shell.open).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_interrupt_ends_a_waiting_call_and_leaves_no_flag(boolean virtual) throws Exception {
    var patient = new WsmanHosts(NOW);
    pc.on(Phase.RECEIVE, new Reaction.Hang());
    var outcome = new CompletableFuture<String>();
    var visitor =
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform())
            .start(
                () -> {
                  try (var shell = patient.open(pc.endpoint(), login(ScriptedPc.PASSWORD), LONG)) {
                    var fault = faultOf(() -> shell.run(Command.of("x", LONG)));
                    pc.behave();
                    outcome.complete(fault + " " + Thread.currentThread().isInterrupted());
                  } catch (Throwable e) {
                    outcome.completeExceptionally(e);
                  }
                });
    pc.reached.await();
    visitor.interrupt();

    assertThat(outcome.get()).isEqualTo("timed_out at receive interrupted false");
    visitor.join();
    assertThat(pc.shell.open).isEmpty();
  }

  @Test
  void an_interrupt_that_came_before_ends_the_next_call() throws Exception {
    try (var shell = open()) {
      Thread.currentThread().interrupt();

      assertThat(faultOf(() -> shell.run(Command.of("x", LONG))).kind()).isEqualTo(Kind.TIMED_OUT);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    assertThat(pc.shell.open).isEmpty();
  }

  @Test
  void no_fault_tells_the_password_or_the_input() {
    for (var trouble : troubles().toList()) {
      pc.behave().on(trouble.phase(), trouble.reaction());
      var told = new StringWriter();
      try {
        visit();
      } catch (TransportException e) {
        e.printStackTrace(new PrintWriter(told));
      }
      assertThat(told.toString())
          .contains("TransportException")
          .doesNotContain(ScriptedPc.PASSWORD)
          .doesNotContain("s3cret");
    }
  }
}
