package org.rollcall.activation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;

/** What does an output written for these tests say, and how should it read? */
record Fixture(String name, String text, List<String> expected) {
  private static final List<String> NAMES =
      List.of(
          "ospp-act",
          "ospp-dstatus",
          "ospp-dstatusall",
          "ospp-settings",
          "script-host",
          "slmgr-dlv-en",
          "slmgr-dlv-zh-TW",
          "slmgr-dlv-languages",
          "slmgr-steps",
          "events",
          "vnextdiag",
          "wmi-list",
          "wmi-table");

  static Stream<Fixture> all() {
    return NAMES.stream().map(Fixture::of);
  }

  static Fixture of(String name) {
    var expected = resource(name + ".expected").lines().filter(line -> !line.isBlank()).toList();
    return new Fixture(name, resource(name + ".txt"), expected);
  }

  private static String resource(String file) {
    try (var in = Fixture.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reading as the fixtures write it: one line for each thing told, "-" for what is not told. */
  static List<String> lines(ConsoleReading reading) {
    var lines = new ArrayList<>(readings(reading));
    lines.addAll(notices(reading));
    reading.unread().forEach(line -> lines.add(row("unread", line)));
    return lines;
  }

  static List<String> readings(ConsoleReading reading) {
    return reading.readings().stream().map(Fixture::line).toList();
  }

  static List<String> notices(ConsoleReading reading) {
    return reading.notices().stream()
        .map(notice -> row("notice", notice.kind().code(), notice.code(), notice.value()))
        .toList();
  }

  private static String line(Reading r) {
    var state = r.state() == null ? null : r.state().code();
    return row(
        "reading",
        r.licenseName(),
        r.skuId(),
        r.partialKey(),
        r.channel(),
        state,
        r.errorCode(),
        r.remainingMinutes(),
        r.kmsHost());
  }

  private static String row(@Nullable Object... cells) {
    return Stream.of(cells)
        .map(cell -> cell == null ? "-" : cell.toString())
        .collect(Collectors.joining(" | "));
  }

  @Override
  public String toString() {
    return name;
  }
}
