package org.rollcall.lab.cmd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.wsman.Console;
import org.rollcall.lab.wsman.Output;

/** How far has one line come? It waits for its input, takes its time, and acts at the end of it. */
final class RunningLine implements Console.Execution {
  private final ConsoleSession session;
  private final String line;
  private final Output output;
  private final int number;
  private final ByteArrayOutputStream input = new ByteArrayOutputStream();
  private LabClock.Ticket ticket = () -> {};
  private boolean begun;
  private boolean ended;

  RunningLine(ConsoleSession session, String line, Output output) {
    this.session = session;
    this.line = line;
    this.output = output;
    number = session.desk().log().begin(line, session.strand().now());
  }

  RunningLine begin() {
    if (!Step.readsStdin(line)) work();
    return this;
  }

  @Override
  public void input(byte[] bytes, boolean last) {
    if (begun) return;
    input.writeBytes(bytes);
    if (last) work();
  }

  @Override
  public void terminate() {
    end();
  }

  private void work() {
    begun = true;
    var stdin = input.toString(StandardCharsets.UTF_8);
    var step = Step.of(line, stdin);
    session.desk().log().read(number, step, stdin);
    var mishap = session.desk().mishaps().next("run", step);
    var seconds = session.desk().pace().seconds(step);
    if (seconds <= 0) {
      act(mishap);
      return;
    }
    var delay = Duration.ofMillis(Math.round(seconds * 1000));
    ticket = session.strand().after(delay, () -> act(mishap));
  }

  private void act(Optional<FaultSpec> mishap) {
    if (ended) return;
    if (mishap.isEmpty()) {
      finish(perform(output));
    } else {
      suffer(mishap.get());
    }
  }

  private void suffer(FaultSpec mishap) {
    switch (mishap.kind()) {
      case ENDLESS -> {}
      case SILENT -> finish((int) mishap.amount());
      case EXIT -> {
        perform(output);
        finish((int) mishap.amount());
      }
      case FLOOD -> output.pour(new Flood(mishap.amount()));
      case REBOOT -> session.desk().reboot(Duration.ofSeconds(mishap.amount()));
      case HANG,
          RESET,
          HALF,
          NONSENSE,
          ENTITY,
          BILLION_LAUGHS,
          WRONG_RELATES_TO,
          WRONG_BASE64,
          SHELL_QUOTA,
          UNAVAILABLE,
          DRIBBLE,
          BAD_SEAL ->
          throw new IllegalStateException(mishap.kind() + " is no fault of a command");
    }
  }

  private int perform(Output to) {
    return session.perform(line, input.toByteArray(), to);
  }

  private void finish(int exitCode) {
    end();
    output.done(exitCode);
  }

  private void end() {
    ended = true;
    ticket.cancel();
    session.desk().log().end(number, session.strand().now());
  }
}
