package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/** Everything that a PC can do wrong ends in its own fault, and in time. */
class WsmanTroubleTest extends ImpatientVisits {
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
