package org.rollcall.lab.cmd;

import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.LicenseStatus;
import org.rollcall.lab.pc.PcState;

/** How does ospp.vbs print one licence? */
final class OsppBlock {
  private final PcState pc;
  private final Screen screen;

  OsppBlock(PcState pc, Screen screen) {
    this.pc = pc;
    this.screen = screen;
  }

  static void head(License license, Screen screen) {
    screen.line("SKU ID: " + license.product().sku());
    screen.line("LICENSE NAME: " + license.product().name());
    screen.line("LICENSE DESCRIPTION: " + license.product().description());
  }

  static void error(int code, String remark, Screen screen) {
    var hex = Codes.hex(code);
    var text = Words.ENGLISH.error(hex);
    screen.line("ERROR CODE: " + hex + remark);
    screen.line(
        "ERROR DESCRIPTION: "
            + (text.isEmpty() ? "Run the following: cscript ospp.vbs /ddescr:" + hex : text));
  }

  void print(License license) {
    var now = pc.now();
    var status = license.status(now);
    screen.line("PRODUCT ID: 00427-50000-00000-AA" + license.product().sku().substring(0, 3));
    head(license, screen);
    screen.line("BETA EXPIRATION: 01/01/1601");
    screen.line("LICENSE STATUS:  ---" + status.inOspp() + "--- ");
    if (license.reason(now) != 0) {
      var licensed = status == LicenseStatus.LICENSED;
      var remark = licensed ? " (for information purposes only as the status is licensed)" : "";
      error(license.reason(now), remark, screen);
    }
    var minutes = license.minutes(now);
    if (minutes != 0) {
      screen.line(
          "REMAINING GRACE: %d days  (%d minute(s) before expiring)"
              .formatted(minutes / 1440, minutes));
    }
    license
        .key()
        .ifPresent(key -> screen.line("Last 5 characters of installed product key: " + key));
    if (license.isKmsClient()) kms(license);
  }

  private void kms(License license) {
    if (license.activatedByDirectory()) {
      screen.line("Activation Type Configuration: ALL");
      screen.line("Most recent successful activation client information: AD");
      screen.line("\tAD Activation Object name: Activation Object");
      return;
    }
    screen.line("Activation Type Configuration: ALL");
    var kms = pc.effectiveKms(license);
    if (kms.isSet()) {
      var port = kms.port() == 0 ? 1688 : kms.port();
      screen.line("\tKMS machine registry override defined: " + kms.host() + ":" + port);
    } else {
      screen.line("\tDNS auto-discovery: KMS name not available");
    }
    screen.line("\tActivation Interval: 120 minutes");
    screen.line("\tRenewal Interval: 10080 minutes");
    screen.line("\tKMS host caching: Enabled");
  }
}
