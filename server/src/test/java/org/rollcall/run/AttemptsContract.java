package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Hresult;
import org.rollcall.store.Stores;

/** What a store of attempts does, whichever it is. */
public interface AttemptsContract {
  Stores stores();

  private Lease lease() {
    var run = TargetsContract.runOver(stores(), stores().newMachines(1));
    var claim = new Claim("node-1", 1, run, TargetsContract.NOON, TargetsContract.LEASE);
    return stores().targets().claim(claim).getFirst().lease();
  }

  private StepRecord step(String line, String stdout) {
    return new StepRecord(
        new StepRecord.Command("activate", line, Means.SCRIPT_HOST),
        TargetsContract.NOON,
        Duration.ofMillis(2_345),
        new StepRecord.Answer(0xFFFF_FFFFL, Transcript.of(stdout), Transcript.EMPTY),
        new StepRecord.Verdict("refused", new Hresult(0xC004F074)));
  }

  @Test
  default void attempts_are_numbered_and_counted_and_opened_and_closed_once() {
    var lease = lease();
    var first = stores().attempts().open(lease, "node-1", TargetsContract.NOON);
    var ending =
        new Attempt.Ending(
            TargetsContract.NOON.plusSeconds(9),
            new Outcome.CutOff(new FaultCode("shell_gone")),
            Means.CIM);
    assertThat(stores().attempts().close(first.id(), ending)).isTrue();
    assertThat(
            stores()
                .attempts()
                .close(
                    first.id(),
                    new Attempt.Ending(TargetsContract.NOON, new Outcome.Activated(), null)))
        .isFalse();
    assertThat(stores().attempts().open(lease, "node-1", TargetsContract.NOON).id())
        .isEqualTo(first.id());
    var again = new Lease(lease.target(), lease.claim() + 1, "node-2", lease.until());
    var second = stores().attempts().open(again, "node-2", TargetsContract.NOON.plusSeconds(10));

    assertThat(stores().attempts().ofTarget(lease.target()))
        .containsExactly(
            new Attempt(first.id(), lease.target(), 1, "node-1", TargetsContract.NOON, ending),
            second);
    assertThat(second.number()).isEqualTo(2);
    assertThat(stores().targets().byId(lease.target()).orElseThrow().progress().attempts())
        .isEqualTo(2);
  }

  @Test
  default void steps_come_back_in_their_order_with_all_that_was_said() {
    var attempt = stores().attempts().open(lease(), "node-1", TargetsContract.NOON).id();
    var first =
        step("cscript //nologo \"C:\\Program Files\\…\\ospp.vbs\" /act", "錯誤碼: 0xC004F074 😀\r\n");
    var second = step("exit", "");

    stores().attempts().note(attempt, 1, first);
    stores().attempts().note(attempt, 2, second);

    assertThat(stores().attempts().steps(attempt)).containsExactly(first, second);
  }

  @Test
  default void a_step_that_is_told_twice_is_kept_once() {
    var attempt = stores().attempts().open(lease(), "node-1", TargetsContract.NOON).id();
    var step = step("ospp.vbs /act", "ERROR CODE: 0xC004F074");

    stores().attempts().note(attempt, 1, step);
    stores().attempts().note(attempt, 1, step);

    assertThat(stores().attempts().steps(attempt)).containsExactly(step);
  }

  @Test
  default void output_is_bounded_and_what_no_database_takes_is_left_out() {
    var attempt = stores().attempts().open(lease(), "node-1", TargetsContract.NOON).id();
    var flood = "啟用\0\uD83D".repeat(2_000_000);

    stores().attempts().note(attempt, 1, step("ospp", flood));

    var kept = stores().attempts().steps(attempt).getFirst().answer().stdout();
    assertThat(kept.truncated()).isTrue();
    assertThat(kept.text()).startsWith("啟用\uFFFD啟用\uFFFD");
    assertThat(kept.text().getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(Transcript.MOST_BYTES - 3, Transcript.MOST_BYTES);
  }

  @Test
  default void a_product_key_never_gets_further_than_its_last_five_characters() {
    var attempt = stores().attempts().open(lease(), "node-1", TargetsContract.NOON).id();
    var key = "ABCDE-FGHIJ-KLMNO-PQRST-6MWKP";

    stores()
        .attempts()
        .note(attempt, 1, step("ospp.vbs /inpkey:" + key, "<" + key + "> installed"));

    var kept = stores().attempts().steps(attempt).getFirst();
    assertThat(kept.command().line()).isEqualTo("ospp.vbs /inpkey:*****-*****-*****-*****-6MWKP");
    assertThat(kept.answer().stdout().text())
        .isEqualTo("<*****-*****-*****-*****-6MWKP> installed");
  }

  @Test
  default void an_attempt_and_its_target_can_end_together() {
    var lease = lease();
    var attempt = stores().attempts().open(lease, "node-1", TargetsContract.NOON).id();
    var ending = new Attempt.Ending(TargetsContract.NOON, new Outcome.Activated(), Means.TEXT);

    boolean taken =
        stores()
            .transactions()
            .together(
                () ->
                    stores().attempts().close(attempt, ending)
                        && stores().targets().end(lease, ending.outcome(), ending.at()));

    assertThat(taken).isTrue();
    assertThat(stores().targets().byId(lease.target()).orElseThrow().outcome())
        .isEqualTo(ending.outcome());
  }
}
