package org.rollcall.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Fault.Kind;

/** What everything that opens shells on practice PCs does alike when a PC keeps it waiting. */
public abstract class PracticeContract extends RemoteHostsContract {
  /** In which phase a library is that does not tell all of them apart. */
  protected Phase phaseOver(Phase usual) {
    return usual;
  }

  @ParameterizedTest
  @CsvSource({"endless,TIMED_OUT", "flood,TOO_MUCH_OUTPUT"})
  void a_command_without_an_end_leaves_nothing_on_the_pc(String pc, Kind kind) throws Exception {
    try (var shell = open(pc, PASSWORD)) {
      var command = Command.of("ver", pc.equals("flood") ? LONG : Duration.ofMillis(700));
      var fault = catchThrowableOfType(TransportException.class, () -> shell.run(command));

      assertThat(fault.fault()).isEqualTo(Fault.of(kind, Phase.RECEIVE));
    }
    assertNoShellIsLeft(pc);
  }

  @ParameterizedTest
  @CsvSource({"hangs_at_login,LOGIN", "hangs_at_create,CREATE"})
  void the_time_of_a_visit_bounds_its_opening(String pc, Phase phase) {
    var login = new Login.Password("labadmin", Secret.of(PASSWORD));
    var thrown =
        catchThrowableOfType(
            TransportException.class,
            () -> hosts().open(endpoint(pc), login, Duration.ofMillis(800)));

    assertThat(thrown.fault()).isEqualTo(Fault.of(Kind.TIMED_OUT, phaseOver(phase)));
    assertNoShellIsLeft(pc);
  }

  @Test
  void an_interrupt_ends_a_command_under_way_and_leaves_no_flag() throws Exception {
    var ended = new CompletableFuture<Fault>();
    var shell = open("endless", PASSWORD);
    var visitor =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    shell.run(Command.of("ver", LONG));
                  } catch (TransportException e) {
                    if (Thread.currentThread().isInterrupted()) {
                      ended.completeExceptionally(new AssertionError("the flag is still up"));
                    }
                    ended.complete(e.fault());
                  }
                });
    await().until(() -> commandsOn("endless") > 0);
    visitor.interrupt();

    assertThat(ended.get().kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(ended.get().detail()).isEqualTo("interrupted");
    shell.close();
    assertNoShellIsLeft("endless");
  }

  /** How many commands are running there. */
  protected abstract int commandsOn(String pc);
}
