package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.LabClient;
import org.rollcall.lab.client.Ran;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.ScenarioFile;

class LabTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void a_command_that_takes_two_seconds_ends_when_they_have_passed() throws Exception {
    var clock = new SettableLabClock(NOON);
    var slow = ScenarioFile.load("classroom", 1).slowedTo(2.0);
    try (var lab = PracticeLab.start(slow, LabOptions.anyPorts().withClock(clock));
        var client = LabClient.visit(lab.pcs().getFirst().port(), lab.password(), 65001)) {
      var ran = CompletableFuture.supplyAsync(() -> ver(client));
      // The command's end, and the time limit of the one who waits for output.
      while (clock.waiting() < 2) Thread.onSpinWait();
      assertThat(ran).isNotDone();

      clock.advance(Duration.ofSeconds(2));

      assertThat(ran.join().out()).contains("Microsoft Windows");
      var entry = lab.pcs().getFirst().commandLog().getFirst();
      assertThat(entry.start()).isEqualTo(NOON);
      assertThat(entry.end()).isEqualTo(NOON.plusSeconds(2));
    }
  }

  @Test
  void who_waits_too_long_for_output_is_told_to_ask_again() throws Exception {
    var clock = new SettableLabClock(NOON);
    var slow = ScenarioFile.load("classroom", 1).slowedTo(25);
    try (var lab = PracticeLab.start(slow, LabOptions.anyPorts().withClock(clock));
        var client = LabClient.visit(lab.pcs().getFirst().port(), lab.password(), 65001)) {
      var ran = CompletableFuture.supplyAsync(() -> ver(client));
      for (int seconds : new int[] {10, 10, 5}) {
        while (clock.waiting() < 2) Thread.onSpinWait();
        clock.advance(Duration.ofSeconds(seconds));
      }

      assertThat(ran.join().out()).contains("Microsoft Windows");
      assertThat(client.timeouts()).isEqualTo(2);
    }
  }

  private static Ran ver(LabClient client) {
    try {
      return client.run("ver", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
