package org.rollcall.lab;

import java.io.IOException;
import org.rollcall.lab.client.LabClient;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;

/** One PC of a scenario, alone in a lab: what most tests need. */
final class Labs implements AutoCloseable {
  static final String OSPP =
      "cscript //nologo //T:60 \"C:\\Program Files\\Microsoft Office\\Office16\\ospp.vbs\" ";
  static final String SLMGR = "cscript //nologo //T:60 \"%SystemRoot%\\System32\\slmgr.vbs\" ";
  static final String POWERSHELL = "powershell -NoProfile -NonInteractive -Command -";
  static final String FACTS =
      "$rollcall = @{ script = 'facts'; probe = 'kms19.example.edu.tw:1688' }\r\nexit\r\n";
  static final int UTF_8 = 65001;

  private final PracticeLab lab;

  private Labs(PracticeLab lab) {
    this.lab = lab;
  }

  static Labs of(String scenario, String pc) {
    return of(scenario, pc, LabOptions.anyPorts());
  }

  static Labs of(String scenario, String pc, LabOptions options) {
    return new Labs(PracticeLab.start(only(scenario, pc), options));
  }

  private static Scenario only(String scenario, String pc) {
    var all = ScenarioFile.load(scenario, 1000);
    var pcs = all.pcs().stream().filter(spec -> spec.name().equals(pc)).toList();
    return new Scenario(all.name(), all.description(), all.account(), all.kms(), pcs);
  }

  PracticeLab lab() {
    return lab;
  }

  SimulatedPc pc() {
    return lab.pcs().getFirst();
  }

  LabClient visit() throws IOException {
    return visit(UTF_8);
  }

  LabClient visit(int codePage) throws IOException {
    return LabClient.visit(pc().port(), pc().password(), codePage);
  }

  @Override
  public void close() {
    lab.close();
  }
}
