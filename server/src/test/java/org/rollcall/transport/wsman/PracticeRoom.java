package org.rollcall.transport.wsman;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.net.CertificateAuthority.ClientPem;
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
  public PracticeRoom(LabOptions options, UnaryOperator<PcSpec> each) {
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
    for (var at : List.of("create", "command", "send", "receive", "signal", "delete")) {
      pcs.add(with(healthy, "hangs_at_" + at, at, FaultKind.HANG, 0));
    }
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

  ClientPem certificate(String commonName) {
    return lab.client(commonName, "EC");
  }

  /** How many shells are open on it. */
  public int shellsOn(String pc) {
    return pc(pc).shellsOpen();
  }

  /** How many of its commands have no end yet. */
  public int commandsOn(String pc) {
    return (int) pc(pc).commandLog().stream().filter(entry -> entry.end() == null).count();
  }

  /** How often something has gone wrong on it. */
  public int mishapsOf(String pc) {
    return pc(pc).mishaps().happened();
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
    var there = lab.pc(inScenario).orElseThrow();
    // It went down for good in an earlier test; one that is on stays as it is.
    if (name.startsWith("gone_at_")) there.powerOn();
    return there;
  }

  @Override
  public void close() {
    lab.close();
  }
}
