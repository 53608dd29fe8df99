package org.rollcall.lab.cmd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.pc.Image;
import org.rollcall.lab.pc.KmsWorld;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.ScenarioFile;

/** A PC of the scenario {@code troubles} with nothing but its console. */
final class Consoles {
  final SettableLabClock clock = new SettableLabClock(Instant.parse("2026-11-23T00:41:00Z"));
  final PcState pc;
  final List<String> woken = new ArrayList<>();
  final List<Duration> shutDowns = new ArrayList<>();
  private final Surroundings switches = new Switches();
  private Screen screen = new Screen(65001);

  Consoles(String name) {
    var scenario = ScenarioFile.load("troubles", 100);
    var spec = scenario.pcs().stream().filter(p -> p.name().equals(name)).findFirst();
    var first = Image.first(spec.orElseThrow(), clock.instant());
    pc = new PcState(spec.get(), first, new KmsWorld(scenario.kms()), clock::instant);
  }

  /** Runs a line and gives its exit code. */
  int run(String line) {
    return run(line, "");
  }

  int run(String line, String stdin) {
    screen = new Screen(65001);
    return new Cmd(new Programs(pc, switches, "labadmin", "", stdin), screen).run(line);
  }

  String out(String line) {
    run(line);
    return out();
  }

  String out() {
    return screen.decode(screen.stdout());
  }

  String err() {
    return screen.decode(screen.stderr());
  }

  /** What was asked of the world outside. */
  private final class Switches implements Surroundings {
    @Override
    public void wake(Collection<String> macs) {
      woken.addAll(macs);
    }

    @Override
    public void shutDown(Duration delay) {
      shutDowns.add(delay);
    }
  }
}
