package org.rollcall.transport.wsman;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/** How does one command go, from its start to its exit code or its deadline? */
final class RunningCommand {
  // In base64 within the smallest envelope that Windows takes by default (150 KB).
  private static final int PIECE = 96 * 1024;
  private static final Duration SHORTEST_POLL = Duration.ofMillis(500);
  // A PC that answers at once that there is nothing yet must not keep us busy.
  private static final Duration BREATH = Duration.ofMillis(50);

  private final WsmanShell shell;
  private final Deadline deadline;

  RunningCommand(WsmanShell shell, Deadline deadline) {
    this.shell = shell;
    this.deadline = deadline;
  }

  Answer run(Command command) throws TransportException {
    var started = System.nanoTime();
    var id = start(command);
    try {
      send(id, command.stdin());
      var output = new Output(shell.limits().outputBytes());
      var exitCode = receive(id, output);
      var took = Duration.ofNanos(System.nanoTime() - started);
      letGo(id);
      return new Answer(output.stdout(), output.stderr(), exitCode, took);
    } catch (TransportException e) {
      stop(id, e.fault());
      throw e;
    }
  }

  private String start(Command command) throws TransportException {
    var answer = shell.ask(shell.messages().command(shell.id(), command), prompt());
    if (answer.commandId() == null) throw WsmanShell.missing(Phase.COMMAND, "no_command_id");
    return answer.commandId();
  }

  private void send(String id, @Nullable String stdin) throws TransportException {
    if (stdin == null) return;
    var bytes = stdin.getBytes(StandardCharsets.UTF_8);
    var at = 0;
    do {
      var end = Math.min(bytes.length, at + PIECE);
      var piece = Arrays.copyOfRange(bytes, at, end);
      var message = shell.messages().send(shell.id(), id, piece, end == bytes.length);
      var fault = shell.answer(message, prompt()).fault();
      if (fault != null && WsmanFaults.isInputClosed(fault)) return;
      if (fault != null) throw new TransportException(WsmanFaults.of(fault, Phase.SEND));
      at = end;
    } while (at < bytes.length);
  }

  private long receive(String id, Output output) throws TransportException {
    while (!deadline.passed()) {
      var asked = System.nanoTime();
      var answer = poll(id);
      var fault = answer.fault();
      if (fault != null && !fault.isOperationTimeout()) {
        throw new TransportException(WsmanFaults.of(fault, Phase.RECEIVE));
      }
      if (!output.add(answer.output())) throw over(Kind.TOO_MUCH_OUTPUT);
      if (answer.done()) {
        if (answer.exitCode() == null) throw WsmanShell.missing(Phase.RECEIVE, "no_exit_code");
        return answer.exitCode();
      }
      if (answer.output().isEmpty()) breathe(asked);
    }
    throw over(Kind.TIMED_OUT);
  }

  private SoapAnswer poll(String id) throws TransportException {
    var remaining = deadline.remaining();
    var longest = shell.limits().poll();
    var wait = remaining.compareTo(longest) < 0 ? remaining : longest;
    if (wait.compareTo(SHORTEST_POLL) < 0) wait = SHORTEST_POLL;
    var message = shell.messages().receive(shell.id(), id, wait);
    // The PC keeps the time itself; the grace is for its answer to arrive.
    var end = deadline.plus(shell.limits().grace()).orIn(wait.plus(shell.limits().answer()));
    return shell.answer(message, end);
  }

  private static void breathe(long asked) {
    var spent = System.nanoTime() - asked;
    if (spent < BREATH.toNanos()) LockSupport.parkNanos(BREATH.toNanos() - spent);
  }

  /** Its answer is known, so that only a lost interrupt or time would matter. */
  private void letGo(String id) throws TransportException {
    try {
      shell.answer(shell.messages().terminate(shell.id(), id), prompt());
    } catch (TransportException e) {
      if (e.fault().kind() == Kind.TIMED_OUT) throw e;
    }
  }

  /** Ends what is still running; deleting the shell would, too, but later. */
  private void stop(String id, Fault fault) {
    var running = fault.kind() == Kind.TIMED_OUT || fault.kind() == Kind.TOO_MUCH_OUTPUT;
    if (!running || shell.isLost()) return;
    try {
      var end = Deadline.in(shell.limits().grace());
      shell.answer(shell.messages().terminate(shell.id(), id), end);
    } catch (TransportException _) {
      // The first fault is the one that counts.
    }
  }

  private Deadline prompt() {
    return deadline.orIn(shell.limits().answer());
  }

  private static TransportException over(Kind kind) {
    return new TransportException(Fault.of(kind, Phase.RECEIVE));
  }
}
