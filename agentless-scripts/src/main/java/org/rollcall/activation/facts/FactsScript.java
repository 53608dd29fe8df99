package org.rollcall.activation.facts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.script.ScriptFile;

/** How is a PC asked for its facts? */
public final class FactsScript {
  public static final String NAME = "facts";

  /**
   * Two filtered KMS hosts keep Test-NetConnection busy for some 25 s each; the rest is a slow
   * disk.
   */
  public static final Duration TIMEOUT = Duration.ofSeconds(150);

  private FactsScript() {}

  public static String commandLine() {
    return ScriptFile.COMMAND_LINE;
  }

  /** The script, which probes the first two of these KMS hosts from the PC. */
  public static String stdin(List<KmsAddress> probes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("script", NAME);
    parameters.put(
        "probe", probes.stream().map(KmsAddress::toString).collect(Collectors.joining(",")));
    return ScriptFile.withParameters("facts.ps1", parameters);
  }
}
