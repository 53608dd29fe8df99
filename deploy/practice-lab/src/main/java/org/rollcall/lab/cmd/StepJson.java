package org.rollcall.lab.cmd;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.PcState;

/** What do the scripts answer that do a step by CIM methods? */
final class StepJson {
  private final PcState pc;

  StepJson(PcState pc) {
    this.pc = pc;
  }

  String write(ScriptParameters parameters) {
    var script = parameters.get("script");
    var root = AsciiJson.object().put("rollcall", 1).put("script", script);
    var results = root.putArray("results");
    if (script.equals("install-key")) {
      install(parameters.get("key"), results);
    } else {
      for (var license : covered(parameters.get("application"))) {
        add(
            results,
            license,
            pc.elevated() ? step(script, license, parameters) : Codes.ACCESS_DENIED);
      }
    }
    return AsciiJson.write(root);
  }

  private List<License> covered(String application) {
    return pc.keyed(application.equals("windows"))
        .filter(license -> license.product().kmsClient())
        .toList();
  }

  private int step(String script, License license, ScriptParameters parameters) {
    if (script.equals("activate")) return pc.activate(license);
    var port = parameters.get("port");
    if (!port.matches("[0-9]{0,5}")) return 0x80070057;
    var number = port.isEmpty() ? 0 : Integer.parseInt(port);
    pc.setProductKms(license, Optional.of(parameters.get("host")), number);
    return Codes.OK;
  }

  private void install(String key, ArrayNode results) {
    var license = pc.elevated() ? pc.install(key) : Optional.<License>empty();
    if (license.isPresent()) {
      add(results, license.get(), Codes.OK);
    } else {
      var code = pc.elevated() ? Codes.KEY_INVALID : Codes.ACCESS_DENIED;
      results
          .addObject()
          .putNull("id")
          .putNull("name")
          .put("partial_key", key.substring(Math.max(0, key.length() - 5)))
          .put("code", Codes.hex(code));
    }
  }

  private static void add(ArrayNode results, License license, int code) {
    results
        .addObject()
        .put("id", license.product().sku())
        .put("name", license.product().name())
        .put("partial_key", license.key().orElse(null))
        .put("code", Codes.hex(code));
  }
}
