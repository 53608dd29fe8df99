package org.rollcall.lab.cmd;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.LicenseStatus;
import org.rollcall.lab.pc.PcState;

/** How does slmgr.vbs print one licence? */
final class SlmgrBlock {
  private final PcState pc;
  private final Words words;
  private final Screen screen;

  SlmgrBlock(PcState pc, Words words, Screen screen) {
    this.pc = pc;
    this.words = words;
    this.screen = screen;
  }

  void print(License license, boolean verbose) {
    var product = license.product();
    say("name", product.name());
    say("description", product.description());
    if (verbose) {
      say("activation_id", product.sku());
      say("application_id", product.applicationId());
      say("extended_pid", "03612-03296-000-000000-03-1028-22631.0000-2262026");
      say("channel", product.kmsClient() ? "Volume:GVLK" : "OEM:DM");
    }
    say("partial_key", license.key().orElse(""));
    state(license);
    if (verbose) rearms();
    if (license.isKmsClient()) kms(license);
  }

  private void state(License license) {
    var now = pc.now();
    var status = license.status(now);
    say("status", words.say("slmgr.status." + status.code()));
    if (status == LicenseStatus.NOTIFICATION) {
      say("notification_reason", Codes.hex(license.reason(now)));
    }
    var minutes = license.minutes(now);
    if (minutes == 0) return;
    // Newer builds round the days up, unlike ospp.vbs.
    var key = status == LicenseStatus.LICENSED ? "expiration" : "time_remaining";
    say(key, minutes, Math.ceilDiv(minutes, 1440L));
  }

  private void rearms() {
    say("windows_rearms", 1001);
    say("sku_rearms", 1001);
    say("trusted_time", local("slmgr.date", pc.clock()));
  }

  private void kms(License license) {
    say("type");
    screen.line("");
    say("recent");
    if (license.activatedByDirectory()) {
      say("ad");
      return;
    }
    say("client");
    say("cmid", pc.identity().cmid());
    var kms = pc.effectiveKms(license);
    if (kms.isSet()) {
      say("registered", kms.host() + ":" + (kms.port() == 0 ? 1688 : kms.port()));
    } else {
      say("not_discovered");
    }
    say("activation_interval", 120);
    say("renewal_interval", 10_080);
    say("caching");
  }

  void expiry(License license) {
    var now = pc.now();
    var minutes = license.minutes(now);
    var until = local("slmgr.date", pc.clock().plus(Duration.ofMinutes(minutes)));
    screen.line(license.product().name() + ":");
    switch (license.status(now)) {
      case LICENSED -> {
        if (minutes == 0) {
          say("permanent");
        } else {
          say("expires", until);
        }
      }
      case UNLICENSED -> say("unlicensed");
      case NOTIFICATION -> say("notification");
      case OOB_GRACE, OOT_GRACE, NON_GENUINE_GRACE, EXTENDED_GRACE -> say("grace_ends", until);
    }
  }

  private String local(String pattern, Instant instant) {
    var offset = pc.spec().system().clock().utcOffsetMinutes();
    var chinese = pc.spec().system().windows().chinese();
    return DateTimeFormatter.ofPattern(words.say(pattern), chinese ? Locale.TAIWAN : Locale.US)
        .format(instant.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
  }

  private void say(String key, Object... values) {
    screen.line(words.say("slmgr." + key, values));
  }
}
