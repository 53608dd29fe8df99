package org.rollcall.transport.overthere;

import java.time.Duration;

/**
 * What has to be different in a message than Overthere writes it? The code page, the shell's life
 * without us, the blanks within a line, and that standard input ends.
 */
final class Correction {
  /** Overthere writes other messages than those we know: not a PC's fault, but a bug. */
  static final class OtherMessage extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }

  /** Stands for the line until it is put in: Overthere would make one blank of several. */
  static final String LINE = "rollcall-line";

  private static final Duration IDLE = Duration.ofMinutes(3);

  private Correction() {}

  /** A shell in UTF-8, without the user's profile, that ends by itself when we are gone. */
  static String shell(String envelope, Duration visit) {
    var utf8 = swap(envelope, option("WINRS_CODEPAGE", "437"), option("WINRS_CODEPAGE", "65001"));
    var bare = swap(utf8, option("WINRS_NOPROFILE", "FALSE"), option("WINRS_NOPROFILE", "TRUE"));
    var lives =
        "<rsp:Lifetime>"
            + iso(visit.plus(IDLE))
            + "</rsp:Lifetime><rsp:IdleTimeOut>"
            + iso(IDLE)
            + "</rsp:IdleTimeOut>";
    return swap(bare, "<rsp:InputStreams>", lives + "<rsp:InputStreams>");
  }

  static String command(String envelope, String line) {
    // cmd strips the first and the last quote of a line that begins with one: give it two to strip.
    var guarded = line.startsWith("\"") ? "\"" + line + "\"" : line;
    return swap(envelope, ">\"" + LINE + "\"<", ">" + escaped(guarded) + "<");
  }

  static String lastInput(String envelope) {
    return swap(envelope, " Name=\"stdin\"", " Name=\"stdin\" End=\"true\"");
  }

  static String iso(Duration duration) {
    return "PT%d.%03dS".formatted(duration.toSeconds(), duration.toMillisPart());
  }

  /** The bug, without the request that Overthere wraps it into. */
  static void failIfNeeded(Exception thrown) {
    if (Causes.find(thrown, OtherMessage.class).isPresent()) throw new OtherMessage();
  }

  private static String option(String name, String value) {
    return "<w:Option Name=\"" + name + "\">" + value + "</w:Option>";
  }

  private static String swap(String envelope, String found, String wanted) {
    if (!envelope.contains(found)) {
      throw new OtherMessage();
    }
    return envelope.replace(found, wanted);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
