package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;

/** What does not end by itself is ended, by us or by whoever waits. */
class WsmanEndTest extends ImpatientVisits {
  private static final Limits HASTY =
      new Limits(
          Duration.ofSeconds(1),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          64_000,
          100_000);

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
  void a_pc_that_keeps_silent_when_its_shell_is_given_back_is_left_alone() throws Exception {
    pc.on(Phase.DELETE, new Reaction.Hang());
    var hasty = new WsmanHosts(NOW, HASTY);
    try (var shell = hasty.open(pc.endpoint(), login(ScriptedPc.PASSWORD), LONG)) {
      assertThat(shell.run(Command.of("ver", LONG)).exitCode()).isZero();
    }
    assertThat(pc.reached.getCount()).isZero();
  }

  @Test
  void a_pc_that_keeps_silent_when_a_command_is_let_go_has_lost_the_visit() throws Exception {
    pc.on(Phase.SIGNAL, new Reaction.Hang());
    var hasty = new WsmanHosts(NOW, HASTY);
    try (var shell = hasty.open(pc.endpoint(), login(ScriptedPc.PASSWORD), LONG)) {
      assertThat(faultOf(() -> shell.run(Command.of("ver", LONG))))
          .isEqualTo(Fault.of(Kind.TIMED_OUT, Phase.SIGNAL));
    }
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
}
