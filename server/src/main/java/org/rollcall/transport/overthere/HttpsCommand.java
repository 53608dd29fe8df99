package org.rollcall.transport.overthere;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Deadline;
import org.rollcall.transport.wsman.Limits;

/** How does one command go over HTTPS, message by message, from its start to its exit code? */
final class HttpsCommand {
  // In base64 within the smallest envelope that Windows takes by default (150 KB).
  private static final int PIECE = 96 * 1024;
  private static final Duration SHORTEST_POLL = Duration.ofMillis(500);
  // A PC that answers at once that there is nothing yet must not keep us busy.
  private static final Duration BREATH = Duration.ofMillis(50);

  private final HttpsClient client;
  private final Limits limits;
  private final Deadline deadline;

  HttpsCommand(HttpsClient client, Limits limits, Deadline deadline) {
    this.client = client;
    this.limits = limits;
    this.deadline = deadline;
  }

  Answer run(Command command) throws TransportException {
    var started = System.nanoTime();
    client.command(command.line());
    send(command.stdin());
    var room = new AtomicInteger(limits.outputBytes());
    var stdout = new Spill(room);
    var stderr = new Spill(room);
    var exitCode = receive(stdout, stderr);
    var took = Duration.ofNanos(System.nanoTime() - started);
    letGo();
    return new Answer(stdout.text(), stderr.complaint(), exitCode, took);
  }

  private void send(@Nullable String stdin) throws TransportException {
    if (stdin == null) return;
    var bytes = stdin.getBytes(StandardCharsets.UTF_8);
    var at = 0;
    do {
      var end = Math.min(bytes.length, at + PIECE);
      if (!client.send(Arrays.copyOfRange(bytes, at, end), end == bytes.length)) return;
      at = end;
    } while (at < bytes.length);
  }

  private long receive(Spill stdout, Spill stderr) throws TransportException {
    while (true) {
      var asked = System.nanoTime();
      var heard = client.receive(stdout, stderr, poll());
      if (heard.done()) {
        if (heard.exitCode() != null) return heard.exitCode();
        throw new TransportException(
            Fault.of(Kind.NONSENSE, Phase.RECEIVE).withDetail("no_exit_code"));
      }
      if (heard.nothingYet()) breathe(asked);
      // Its thread is told by an interrupt, which a pause swallows and a busy PC may never meet.
      if (deadline.passed()) {
        throw new TransportException(Fault.of(Kind.TIMED_OUT, Phase.RECEIVE));
      }
    }
  }

  private Duration poll() {
    var remaining = deadline.remaining();
    var longest = limits.poll();
    var wait = remaining.compareTo(longest) < 0 ? remaining : longest;
    return wait.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : wait;
  }

  private static void breathe(long asked) {
    var spent = System.nanoTime() - asked;
    if (spent < BREATH.toNanos()) LockSupport.parkNanos(BREATH.toNanos() - spent);
  }

  /** Its answer is known, so that only a lost interrupt or time would matter. */
  private void letGo() throws TransportException {
    try {
      client.letGo();
    } catch (TransportException e) {
      if (e.fault().kind() == Kind.TIMED_OUT) throw e;
    }
  }
}
