package org.rollcall.lab.cmd;

import java.time.Duration;
import java.util.Arrays;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.SystemSpec.PowerShell;

/** What do the scripts answer that wake other PCs, or shut this one down? */
final class PowerJson {
  private static final Duration WARNING = Duration.ofSeconds(30);
  private static final int MOST = 60;

  private final PcState pc;
  private final Surroundings around;

  PowerJson(PcState pc, Surroundings around) {
    this.pc = pc;
    this.around = around;
  }

  String wake(String macs) {
    var full = pc.spec().system().scripting().powershell() == PowerShell.FULL;
    var wanted =
        Arrays.stream(macs.split(",", -1))
            .filter(mac -> mac.matches("[0-9A-F]{12}"))
            .limit(MOST)
            .distinct()
            .toList();
    if (full) around.wake(wanted);
    var answer =
        AsciiJson.object()
            .put("rollcall", 1)
            .put("script", "wake-neighbours")
            .put("language_mode", full ? "FullLanguage" : "ConstrainedLanguage")
            .put("sockets", full ? 1 : 0)
            .put("sent", full ? wanted.size() : 0);
    return AsciiJson.write(answer);
  }

  String shutDown() {
    var answer = AsciiJson.object().put("rollcall", 1).put("script", "shut-down");
    if (pc.spec().power().loggedOn()) {
      answer.put("result", "somebody_logged_on").putNull("exit_code");
    } else if (!pc.elevated()) {
      // ERROR_ACCESS_DENIED, as shutdown.exe gives it.
      answer.put("result", "refused").put("exit_code", 5);
    } else {
      around.shutDown(WARNING);
      answer.put("result", "shut_down").put("exit_code", 0);
    }
    return AsciiJson.write(answer);
  }
}
