package org.rollcall.activation.step;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.script.ScriptFile;

/** How is a PC told to change its licences by CIM? */
final class CimScript {
  // PowerShell's own start and WMI's first answer, on top of what the scripts would take.
  private static final Duration OVERHEAD = Duration.ofSeconds(45);

  private CimScript() {}

  static Command setHost(Application application, KmsAddress kms) {
    var parameters = parameters("set-host");
    parameters.put("application", application.code());
    parameters.put("host", kms.host());
    parameters.put("port", Integer.toString(kms.port()));
    return command(parameters, Scripts.SETTING_SECONDS, List.of());
  }

  static Command activate(Application application, int products) {
    var parameters = parameters("activate");
    parameters.put("application", application.code());
    return command(parameters, Scripts.activationSeconds(products), List.of());
  }

  static Command installKey(ProductKey key) {
    var parameters = parameters("install-key");
    parameters.put("key", key.secret().reveal());
    return command(parameters, Scripts.SETTING_SECONDS, List.of(key.secret()));
  }

  private static Map<String, String> parameters(String script) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("script", script);
    return parameters;
  }

  private static Command command(
      Map<String, String> parameters, int seconds, List<Secret> secrets) {
    var stdin = ScriptFile.withParameters("licensing-step.ps1", parameters);
    var timeout = Duration.ofSeconds(seconds).plus(OVERHEAD);
    return new Command(ScriptFile.COMMAND_LINE, stdin, timeout, secrets);
  }
}
