package org.rollcall.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Fault.Kind;

/** What everything that opens shells on practice PCs does alike when a PC keeps it waiting. */
public abstract class PracticeContract extends RemoteHostsContract {
  protected static final String POWERSHELL = "powershell -NoProfile -NonInteractive -Command -";

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
    var thrown =
        catchThrowableOfType(
            TransportException.class,
            () -> hosts().open(endpoint(pc), login(PASSWORD), Duration.ofMillis(800)));

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

  @Test
  void an_interrupt_ends_a_visit_in_each_of_its_phases_and_leaves_no_flag() throws Exception {
    for (var phase : silences()) {
      var pc = "hangs_at_" + phase.code();
      var before = silencesOf(pc);
      var told = new CompletableFuture<Fault>();
      var visitor = Thread.ofVirtual().start(() -> told.complete(faultOfVisit(pc)));
      await().until(() -> silencesOf(pc) > before);
      visitor.interrupt();

      assertThat(told.get())
          .as(pc)
          .isEqualTo(Fault.of(Kind.TIMED_OUT, phaseOver(phase)).withDetail("interrupted"));
      assertNoShellIsLeft(pc);
    }
  }

  private Fault faultOfVisit(String pc) {
    try (var shell = open(pc, PASSWORD)) {
      shell.run(new Command(POWERSHELL, "exit\r\n", LONG));
    } catch (TransportException e) {
      if (!Thread.currentThread().isInterrupted()) return e.fault();
    }
    return Fault.of(Kind.NONSENSE, Phase.DELETE).withDetail("not_ended_or_the_flag_is_up");
  }

  /** In which phases a PC can be made to keep silent that is spoken to so. */
  protected Set<Phase> silences() {
    return EnumSet.range(Phase.LOGIN, Phase.RECEIVE);
  }

  /** How often that PC has kept silent. */
  protected abstract int silencesOf(String pc);

  @Test
  void what_activates_office_prints_what_it_prints_on_the_pc_itself() throws Exception {
    var ospp = "cscript //nologo \"C:\\Program Files\\Microsoft Office\\Office16\\ospp.vbs\" ";
    try (var shell = open("healthy", PASSWORD)) {
      var host = shell.run(Command.of(ospp + "/sethst:kms19.example.edu.tw", LONG));
      var act = shell.run(Command.of(ospp + "/act", LONG));
      var state = shell.run(Command.of(ospp + "/dstatus", LONG));

      assertThat(host.stdout()).contains("Successfully applied setting.");
      assertThat(act.stdout()).contains("<Product activation successful>");
      assertThat(state.stdout()).contains("---LICENSED---");
    }
  }

  /** How many commands are running there. */
  protected abstract int commandsOn(String pc);
}
