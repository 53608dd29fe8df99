package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** Kerberos from the KDC to the shell, against PCs and a KDC that share no code with the client. */
@Timeout(120)
class KerberosVisitTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static Domain domain;
  private static DomainRoom room;

  private final WsmanHosts hosts = new WsmanHosts(InstantSource.system());

  @BeforeAll
  static void join() {
    domain = new Domain(folder);
    var keytab = domain.keytab(DomainRoom.SERVICE);
    var another = domain.keytab("HTTP/another@" + Domain.REALM);
    room = new DomainRoom(keytab, another);
  }

  @AfterAll
  static void leave() {
    room.close();
    domain.close();
  }

  private Fault faultOf(String pc, Scheme scheme, Login login) {
    var thrown =
        catchThrowableOfType(
            TransportException.class, () -> hosts.open(room.endpoint(pc, scheme), login, LONG));
    assertThat(thrown).isNotNull();
    assertThat(thrown).hasMessageNotContaining(Domain.PASSWORD);
    return thrown.fault();
  }

  private void visit(String pc, Scheme scheme, Login login) throws TransportException {
    try (var shell = hosts.open(room.endpoint(pc, scheme), login, LONG)) {
      assertThat(shell.run(Command.of("ver", LONG)).stdout()).contains("Microsoft Windows");
    }
    assertThat(room.pc(pc).shellsOpen()).isZero();
  }

  private void open(String pc, Scheme scheme, Login login) throws TransportException {
    hosts.open(room.endpoint(pc, scheme), login, LONG).close();
  }

  @ParameterizedTest
  @CsvSource({"both,WINRM", "both,WINRM_HTTPS", "negotiate,WINRM", "negotiate,WINRM_HTTPS"})
  void a_ticket_opens_a_shell_in_which_commands_run_one_after_another(String pc, Scheme scheme)
      throws Exception {
    var script = "$rollcall = @{ script = 'facts'; probe = '' }\r\n" + "# 註解\r\n".repeat(3000);
    try (var shell = hosts.open(room.endpoint(pc, scheme), Domain.labadmin(), LONG)) {
      assertThat(shell.run(Command.of("echo 產品啟用成功", LONG)).stdout()).isEqualTo("產品啟用成功\r\n");
      var line = "powershell -NoProfile -NonInteractive -Command -";
      assertThat(shell.run(new Command(line, script + "exit\r\n", LONG)).stdout())
          .contains("\"script\":\"facts\"");
    }
    assertThat(room.pc(pc).shellsOpen()).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Scheme.class, names = "SSH", mode = EnumSource.Mode.EXCLUDE)
  void a_keytab_is_as_good_as_a_password_and_is_left_nowhere(Scheme scheme) throws Exception {
    var before = keytabsAbout();
    visit("both", scheme, Domain.byKeytab(Domain.USER, domain.keytab(Domain.USER)));

    assertThat(keytabsAbout()).isEqualTo(before);
  }

  private static long keytabsAbout() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".keytab")).count();
    }
  }

  @Test
  void tickets_that_something_else_keeps_are_used_without_a_question_for_another()
      throws Exception {
    var login = new Login.Kerberos(Domain.USER, new Proof.ByTicketCache(domain.ticketCache()));
    var asked = domain.questions(10);

    visit("both", Scheme.WINRM, login);

    assertThat(domain.questions(10)).isEqualTo(asked);
  }

  @Test
  void a_file_without_a_ticket_is_said_to_hold_none() {
    var login =
        new Login.Kerberos(Domain.USER, new Proof.ByTicketCache(folder.resolve("no cache")));

    assertThat(faultOf("both", Scheme.WINRM, login))
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("ticket_missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bm8ga2V5dGFi", "?"})
  void what_is_no_keytab_holds_no_key(String base64) {
    var proof = new Proof.ByKeytab(Secret.of(base64));

    assertThat(faultOf("both", Scheme.WINRM, new Login.Kerberos(Domain.USER, proof)).detail())
        .isEqualTo("ticket_missing");
  }

  @Test
  void a_realm_is_known_in_small_letters_too() throws Exception {
    visit("both", Scheme.WINRM, Domain.byPassword("labadmin@lab.example", Domain.PASSWORD));
  }

  @Test
  void one_ticket_for_tickets_serves_a_whole_room() throws Exception {
    var asked = domain.questions(10);
    try (var visits = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .<Future<?>>mapToObj(
                  _ ->
                      visits.submit(
                          () -> {
                            open("both", Scheme.WINRM, Domain.labadmin());
                            return null;
                          }))
              .toList();
      for (var visit : all) visit.get();
    }
    // One to hear that it needs a proof, and one with the proof.
    assertThat(domain.questions(10) - asked).isEqualTo(2);
    assertThat(domain.questions(12)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void a_ticket_that_is_nearly_over_is_asked_for_anew() throws Exception {
    var soon = new WsmanHosts(() -> Instant.now().plus(Duration.ofDays(400)));
    soon.open(room.endpoint("both", Scheme.WINRM), Domain.labadmin(), LONG).close();
    var asked = domain.questions(10);
    soon.open(room.endpoint("both", Scheme.WINRM), Domain.labadmin(), LONG).close();

    assertThat(domain.questions(10) - asked).isEqualTo(2);
  }

  @Test
  void a_wrong_password_is_refused_for_all_who_ask_at_once_and_tried_once() throws Exception {
    domain.refusing().refuseWith(24);
    var asked = domain.refusing().asked.get();
    var login = Domain.byPassword("labadmin@REFUSING.EXAMPLE", "wrong");
    var start = new CompletableFuture<Void>();
    try (var visits = Executors.newVirtualThreadPerTaskExecutor()) {
      var faults =
          IntStream.range(0, 8)
              .<Future<Fault>>mapToObj(_ -> visits.submit(() -> faultAfter(start, login)))
              .toList();
      start.complete(null);
      for (var fault : faults) {
        assertThat(fault.get()).isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
      }
    }
    assertThat(domain.refusing().asked.get() - asked).isPositive().isLessThanOrEqualTo(8);
  }

  private Fault faultAfter(CompletableFuture<Void> start, Login login) {
    start.join();
    return faultOf("both", Scheme.WINRM, login);
  }

  @Test
  void a_password_that_the_kdc_does_not_take_is_refused() {
    assertThat(faultOf("both", Scheme.WINRM, Domain.byPassword(Domain.USER, "wrong")))
        .isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
  }

  @Test
  void somebody_whom_the_kdc_does_not_know_is_told_so() {
    var nobody = Domain.byPassword("nobody@" + Domain.REALM, Domain.PASSWORD);

    assertThat(faultOf("both", Scheme.WINRM, nobody))
        .isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN).withDetail("principal_unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,ACCOUNT_LOCKED,account_expired",
    "6,LOGIN_REFUSED,principal_unknown",
    "12,LOGIN_REFUSED,login_not_allowed",
    "14,LOGIN_METHOD_REFUSED,cipher_refused",
    "18,ACCOUNT_LOCKED,account_revoked",
    "23,ACCOUNT_LOCKED,password_expired",
    "24,LOGIN_REFUSED,",
    "37,LOGIN_REFUSED,clock_skew",
    "60,LOGIN_METHOD_REFUSED,kerberos_60"
  })
  void an_error_of_the_kdc_has_its_own_fault(int code, Kind kind, String detail) {
    domain.refusing().refuseWith(code);

    var fault =
        faultOf("both", Scheme.WINRM, Domain.byPassword("labadmin@REFUSING.EXAMPLE", "secret"));

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.detail()).isEqualTo(detail);
    assertThat(fault.phase()).isEqualTo(Phase.LOGIN);
  }

  @Test
  void a_pc_that_the_kdc_does_not_know_is_not_in_the_domain() {
    var pc = room.pc("both");
    var endpoint = new Endpoint("127.0.0.1", pc.port(), Scheme.WINRM, room.trust());

    var thrown =
        catchThrowableOfType(
            TransportException.class, () -> hosts.open(endpoint, Domain.labadmin(), LONG));

    assertThat(thrown.fault())
        .isEqualTo(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("spn_unknown"));
  }

  @ParameterizedTest
  @CsvSource({"restored,ticket_refused", "late,clock_skew"})
  void a_pc_that_cannot_read_a_good_ticket_says_nothing_against_the_account(
      String pc, String detail) {
    var fault = faultOf(pc, Scheme.WINRM, Domain.labadmin());

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(fault.detail()).isEqualTo(detail);
    assertThat(fault.httpStatus()).isEqualTo(401);
  }

  @Test
  void somebody_of_the_domain_who_is_no_administrator_is_told_so() {
    var guest = Domain.byPassword("guest@" + Domain.REALM, Domain.PASSWORD);

    assertThat(faultOf("both", Scheme.WINRM, guest).kind()).isEqualTo(Kind.NOT_ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "SILENT.EXAMPLE,kdc_silent",
    "GONE.EXAMPLE,kdc_silent",
    "NOWHERE.EXAMPLE,kdc_unknown"
  })
  void a_kdc_that_gives_no_answer_does_not_outlast_the_visit(String realm, String detail) {
    var impatient = new WsmanHosts(InstantSource.system(), impatient());
    var login = Domain.byPassword("labadmin@" + realm, "secret");

    var thrown =
        catchThrowableOfType(
            TransportException.class,
            () -> impatient.open(room.endpoint("both", Scheme.WINRM), login, LONG));

    assertThat(thrown.fault()).isEqualTo(Fault.of(Kind.NO_ANSWER, Phase.LOGIN).withDetail(detail));
  }

  private static Limits impatient() {
    var usual = Limits.DEFAULT;
    return new Limits(
        Duration.ofMillis(300),
        usual.answer(),
        usual.poll(),
        usual.grace(),
        usual.farewell(),
        usual.envelopeBytes(),
        usual.outputBytes());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_interrupt_ends_the_wait_for_a_kdc_and_leaves_no_flag(boolean virtual) throws Exception {
    var login = Domain.byPassword("labadmin@WAITING.EXAMPLE", "secret " + virtual);
    var outcome = new CompletableFuture<String>();
    var visitor =
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform())
            .start(
                () -> {
                  var fault = faultOf("both", Scheme.WINRM, login);
                  outcome.complete(fault + " " + Thread.currentThread().isInterrupted());
                });
    try (var _ = domain.awaitQuestion()) {
      visitor.interrupt();

      assertThat(outcome.get()).isEqualTo("timed_out at login interrupted false");
    }
  }

  @Test
  void a_pc_that_takes_no_ticket_is_asked_for_nothing_else() {
    var fault = faultOf("workgroup", Scheme.WINRM, Domain.labadmin());

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(fault.detail()).isEqualTo("ticket_refused");
  }
}
