package org.rollcall.transport.wsman;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.AccessSpec.Certificate;
import org.rollcall.lab.scenario.FaultKind;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.PcSpec.BehaviourSpec;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;

/** A practice classroom with the PCs that the contract asks for. */
public final class PracticeRoom implements AutoCloseable {
  private final PracticeLab lab;

  public PracticeRoom() {
    this(LabOptions.anyPorts());
  }

  public PracticeRoom(LabOptions options) {
    this(options, pc -> pc);
  }

  /**
   * @param each what is otherwise with every one of them
   */
  PracticeRoom(LabOptions options, UnaryOperator<PcSpec> each) {
    var troubles = ScenarioFile.load("troubles", Integer.MAX_VALUE);
    var pcs = new ArrayList<PcSpec>(troubles.pcs());
    var healthy = pcs.getFirst();
    pcs.add(with(healthy, "exits_1", "run", FaultKind.EXIT, 1));
    pcs.add(with(healthy, "exits_hresult", "run", FaultKind.EXIT, 3221549172L));
    pcs.add(with(healthy, "hangs_up", "connect", FaultKind.RESET, 0));
    pcs.add(with(healthy, "gone_at_command", "run", FaultKind.REBOOT, 3600));
    pcs.add(with(healthy, "gone_at_script", "run", FaultKind.REBOOT, 3600));
    pcs.add(with(healthy, "endless", "run", FaultKind.ENDLESS, 0));
    pcs.add(with(healthy, "flood", "run", FaultKind.FLOOD, 50));
    pcs.add(with(healthy, "talkative", "run", FaultKind.FLOOD, 5));
    pcs.add(with(healthy, "hangs_at_login", "login", FaultKind.HANG, 0));
    pcs.add(with(healthy, "hangs_at_create", "create", FaultKind.HANG, 0));
    pcs.add(with(healthy, "bad_seal", "receive", FaultKind.BAD_SEAL, 0));
    pcs.add(with(healthy, "dribble", "receive", FaultKind.DRIBBLE, 0));
    for (var certificate : Certificate.values()) {
      pcs.add(with(healthy, "tls_" + certificate, certificate, false));
    }
    pcs.add(with(healthy, "strict_binding", Certificate.VALID, true));
    pcs.replaceAll(each);
    lab =
        PracticeLab.start(
            new Scenario("contract", "", troubles.account(), troubles.kms(), pcs), options);
  }

  private static PcSpec with(PcSpec pc, String name, String at, FaultKind kind, long amount) {
    var fault = new FaultSpec(at, null, kind, 0, amount);
    return new PcSpec(
        name,
        pc.place(),
        pc.system(),
        pc.access(),
        pc.power(),
        pc.licensing(),
        new BehaviourSpec(List.of(fault), pc.behaviour().delays()),
        pc.expected());
  }

  private static PcSpec with(PcSpec pc, String name, Certificate certificate, boolean strict) {
    var access = pc.access();
    return new PcSpec(
        name,
        pc.place(),
        pc.system(),
        new AccessSpec(
            access.power(),
            certificate,
            access.offered(),
            access.basicOverHttp(),
            strict,
            access.account()),
        pc.power(),
        pc.licensing(),
        pc.behaviour(),
        pc.expected());
  }

  public String authority() {
    return lab.caPem();
  }

  public SimulatedPc pc(String name) {
    var inScenario =
        switch (name) {
          case "healthy" -> "T-healthy";
          case "locked" -> "T-locked";
          case "not_administrator" -> "T-not-admin";
          case "quota" -> "T-quota";
          case "nonsense" -> "T-nonsense";
          case "off" -> "T-off";
          case "no_negotiate" -> "T-no-negotiate";
          case "unknown_name" -> "T-no-name";
          default -> name;
        };
    return lab.pc(inScenario).orElseThrow();
  }

  @Override
  public void close() {
    lab.close();
  }
}
