package org.rollcall.activation.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Which lines of slmgr.vbs /dlv are understood, and of no use to a reading? */
final class SlmgrAsides {
  private static final Set<String> LABELS =
      Set.of(
          "software licensing service version",
          "application id",
          "extended pid",
          "product key channel",
          "installation id",
          "trusted time",
          "evaluation end date",
          "configured activation type",
          "most recent activation information",
          "dns auto-discovery",
          "registered kms srv record lookup domain",
          "kms machine ip address",
          "kms machine extended pid",
          "activation interval",
          "renewal interval",
          "current count",
          "listening on port",
          "kms priority",
          "activation object name",
          "ao dn",
          "ao extended pid",
          "ao activation id",
          "guest iaid",
          "host machine name",
          "activation time",
          "host digital pid2");
  private static final Pattern COUNTS =
      Pattern.compile(
          "remaining .{1,20} rearm count|.{1,40} url|(?:total|failed) requests received|requests with license status .{1,90}");
  private static final Set<String> SENTENCES =
      Set.of(
          "key management service client information",
          "key management service is enabled on this machine",
          "key management service cumulative requests received from clients",
          "kms host caching is enabled",
          "kms host caching is disabled",
          "dns publishing enabled",
          "dns publishing disabled",
          "ad activation client information",
          "automatic vm activation client information",
          "token-based activation information");

  private SlmgrAsides() {}

  static boolean has(Line line) {
    return line.isLabelled()
        ? LABELS.contains(line.label()) || COUNTS.matcher(line.label()).matches()
        : SENTENCES.contains(line.lower().strip());
  }
}
