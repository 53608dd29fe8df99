package org.rollcall.activation.step;

import java.time.Duration;

/** How are Microsoft's licensing scripts called? By full path, without banner, never with //B. */
final class Scripts {
  /** What a setting takes at most on a slow disk. */
  static final int SETTING_SECONDS = 60;

  /** What one activation takes at most, and what two may take together (FACTS.md). */
  static final int ACTIVATION_SECONDS = 120;

  // A product that cannot reach its KMS host gives up after some 30 s.
  private static final int SECONDS_PER_PRODUCT = 30;
  // //T kills the script; the shell waits a little longer, so that it sees the script end.
  private static final Duration LEEWAY = Duration.ofSeconds(15);

  private Scripts() {}

  static Command ospp(OsppFolder folder, String option, int seconds) {
    return cscript(folder.script(), option, seconds);
  }

  static Command slmgr(String option, int seconds) {
    return cscript("%SystemRoot%\\System32\\slmgr.vbs", option, seconds);
  }

  /** The time that activating this many products may take. */
  static int activationSeconds(int products) {
    return Math.max(ACTIVATION_SECONDS, 60 + SECONDS_PER_PRODUCT * products);
  }

  private static Command cscript(String script, String option, int seconds) {
    var line = "cscript //nologo //T:%d \"%s\" %s".formatted(seconds, script, option);
    return Command.line(line, Duration.ofSeconds(seconds).plus(LEEWAY));
  }
}
