package org.rollcall.run.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.scenario.SystemSpec;

/** Three rooms of the practice lab in the course of a term: who is on tonight, on which disk? */
final class TermRooms implements AutoCloseable {
  static final List<String> ROOMS = List.of("A101", "B202", "C303");
  private static final int IN_A_ROOM = 6;
  // Coprime to seven: each PC is on of a Sunday, sooner or later.
  private static final int OFF_EVERY = 8;
  private static final int LEFT_ON_DAY = 14;
  private static final int BACK_ON_DAY = LEFT_ON_DAY + 6 * 7;

  private final PracticeLab lab;
  private final List<Boolean> on = new ArrayList<>();

  TermRooms(SettableLabClock clock) {
    var healthy = ScenarioFile.load("healthy", ROOMS.size() * IN_A_ROOM);
    var pcs = new ArrayList<PcSpec>();
    for (var spec : healthy.pcs()) pcs.add(placed(spec, pcs.size()));
    var scenario = new Scenario("term", "", healthy.account(), healthy.kms(), List.copyOf(pcs));
    lab = PracticeLab.start(scenario, LabOptions.anyPorts().withClock(clock));
    pcs.forEach(_ -> on.add(true));
  }

  private static PcSpec placed(PcSpec spec, int index) {
    var room = ROOMS.get(index / IN_A_ROOM);
    return new PcSpec(
        room + "-" + (index % IN_A_ROOM + 1),
        new PcSpec.Place(room, "", spec.place().address()),
        index == restoring() ? restored(spec.system()) : spec.system(),
        spec.access(),
        spec.power(),
        spec.licensing(),
        spec.behaviour(),
        spec.expected());
  }

  private static SystemSpec restored(SystemSpec system) {
    return new SystemSpec(
        system.identity(),
        system.windows(),
        system.clock(),
        system.scripting(),
        new SystemSpec.DiskRestore("Deep Freeze", true));
  }

  /** The first PC of C303 puts its disk back at each boot. */
  private static int restoring() {
    return 2 * IN_A_ROOM;
  }

  PracticeLab lab() {
    return lab;
  }

  List<SimulatedPc> in(String room) {
    return lab.pcs().stream().filter(pc -> pc.spec().place().room().equals(room)).toList();
  }

  /** The first PC of A101 is in a cupboard for six weeks. */
  SimulatedPc cupboard() {
    return lab.pcs().getFirst();
  }

  SimulatedPc restored() {
    return lab.pcs().get(restoring());
  }

  /** People leave, and switch off whom they think of; the PC with the card is started each day. */
  void evening(int day) {
    for (var index = 0; index < on.size(); index++) {
      var wanted = isOn(index, day);
      var pc = lab.pcs().get(index);
      if (on.get(index) && !wanted) pc.powerOff();
      if (!on.get(index) && wanted) pc.powerOn();
      if (on.get(index) && wanted && index == restoring()) pc.reboot();
      on.set(index, wanted);
    }
  }

  private static boolean isOn(int index, int day) {
    return !isAway(index, day) && (day + index) % OFF_EVERY != 0;
  }

  private static boolean isAway(int index, int day) {
    return index == 0 && day >= LEFT_ON_DAY && day < BACK_ON_DAY;
  }

  /** Every PC of the room that stands in it gets another image, and is left on. */
  void image(String room, int day) {
    for (var index = 0; index < on.size(); index++) {
      var pc = lab.pcs().get(index);
      if (!pc.spec().place().room().equals(room) || isAway(index, day)) continue;
      pc.image();
      on.set(index, true);
    }
  }

  void kms(boolean answers) {
    var host = lab.scenario().mainKms();
    if (answers) lab.kms().open(host);
    else lab.kms().shut(host);
  }

  static boolean isActivated(SimulatedPc pc) {
    return pc.products().stream()
        .filter(product -> Objects.nonNull(product.partialKey()))
        .allMatch(product -> product.state().equals("licensed"));
  }

  @Override
  public void close() {
    lab.close();
  }
}
