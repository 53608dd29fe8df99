package org.rollcall.cli;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the record was asked for? */
final class DeedOptions {
  @Option(names = "--by", paramLabel = "NAME", description = "Only what this person did.")
  private @Nullable String by;

  @Option(names = "--code", paramLabel = "CODE", description = "Only this kind of deed.")
  private @Nullable String code;

  @Option(
      names = "--on",
      paramLabel = "THING",
      description = "Only what was done to this: run/17, credential/lab, or run/ for any run.")
  private @Nullable String on;

  @Option(names = "--from", paramLabel = "TIME", description = "From 2026-09-01T00:00:00+08:00 on.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Until before that time.")
  private @Nullable String to;

  /** As the server reads it. */
  String query() {
    var asked = new LinkedHashMap<String, String>();
    if (by != null) asked.put("by", by);
    if (code != null) asked.put("code", code);
    if (on != null) asked.put("on", on);
    if (from != null) asked.put("from", from);
    if (to != null) asked.put("to", to);
    return asked.entrySet().stream()
        .map(one -> "&" + one.getKey() + "=" + ApiClient.part(one.getValue()))
        .collect(Collectors.joining());
  }
}
