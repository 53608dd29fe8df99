package org.rollcall.lab.cmd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.PcState;

/** What does the facts script say of one licence? */
final class LicenseJson {
  private final PcState pc;

  LicenseJson(PcState pc) {
    this.pc = pc;
  }

  void write(License license, ObjectNode node) {
    var now = pc.now();
    var product = license.product();
    node.put("id", product.sku())
        .put("application_id", product.applicationId())
        .put("name", product.name())
        .put("description", product.description())
        .put("partial_key", license.key().orElse(null))
        .put("addon", false)
        .put("status", license.status(now).number())
        .put("reason", Codes.hex(license.reason(now)))
        .put("minutes", license.minutes(now))
        .put("kms_host", license.kms().host());
    port(node, "kms_port", license.kms().port());
    node.putNull("discovered_host")
        .putNull("discovered_port")
        .put("activation_type", 0)
        .put("ad_activated", license.activatedByDirectory());
  }

  static void port(ObjectNode node, String name, int port) {
    if (port == 0) {
      node.putNull(name);
    } else {
      node.put(name, port);
    }
  }
}
