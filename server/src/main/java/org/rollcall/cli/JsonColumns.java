package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Column;
import org.rollcall.table.Format;

/** Which columns are made of what the server answers? Codes for programs, words for people. */
final class JsonColumns {
  static final List<String> RUN =
      List.of(
          "/id",
          "/state",
          "/halted_by",
          "/wave",
          "/waves",
          "/tally/total",
          "/tally/success",
          "/tally/states/ended",
          "/tally/states/running",
          "/tally/states/waiting",
          "/tally/states/owed",
          "/created_at",
          "/finished_at",
          "/deadline",
          "/started_by",
          "/reason");
  static final List<String> TARGET =
      List.of(
          "/id",
          "/machine",
          "/room",
          "/wave",
          "/state",
          "/outcome/code",
          "/outcome/fault",
          "/outcome/error_code",
          "/attempts",
          "/owed_for",
          "/due_at",
          "/ended_at");
  static final List<String> REPORT =
      List.of("/machine", "/room", "/outcome", "/product", "/state", "/expires_at", "/error_code");
  static final List<String> CREDENTIAL =
      List.of("/name", "/kind", "/username", "/source", "/changed_by", "/changed_at");
  static final List<String> DEED = List.of("/number", "/at", "/by", "/code", "/on", "/details");
  static final List<String> USER =
      List.of(
          "/id",
          "/name",
          "/role",
          "/source",
          "/disabled",
          "/invited",
          "/two_factor",
          "/last_login_at");
  static final List<String> TOKEN =
      List.of("/id", "/name", "/user", "/made_at", "/expires_at", "/used_at");
  static final List<String> NODE = List.of("/name", "/version", "/started_at", "/seen_at");

  static final List<String> KMS_HOST = List.of("/id", "/name", "/port", "/allowed", "/note");
  static final List<String> AGREEMENT =
      List.of(
          "/id",
          "/title",
          "/family",
          "/edition",
          "/quantity",
          "/from",
          "/to",
          "/to_roc",
          "/standing",
          "/days_left");
  static final List<String> ANNOUNCED =
      List.of("/name", "/port", "/priority", "/weight", "/share", "/allowed");
  static final List<String> SOURCE =
      List.of("/id", "/name", "/host", "/base", "/every_minutes", "/synced_at", "/sync_result");

  private static final Map<String, String> WORDS =
      Map.of(
          "/outcome",
          "outcome.",
          "/outcome/code",
          "outcome.",
          "/outcome/fault",
          "fault.",
          "/last_visit/outcome",
          "outcome.");

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private JsonColumns() {}

  static List<Column<JsonNode>> of(Format format, Sentences sentences, List<String> paths) {
    return switch (format) {
      case TABLE -> translated(sentences, paths);
      case JSON, CSV -> paths.stream().map(JsonColumns::plain).toList();
    };
  }

  static List<Column<JsonNode>> translated(Sentences sentences, List<String> paths) {
    // What a report calls the state is a licence's; elsewhere it is how far something has come.
    var state = paths.equals(REPORT) ? "state" : "progress";
    return paths.stream()
        .map(path -> translated(sentences, path, name(path).equals("state") ? state : name(path)))
        .toList();
  }

  private static Column<JsonNode> translated(Sentences sentences, String path, String heading) {
    return new Column<>(
        sentences.text("column." + heading), row -> words(sentences, path, row.at(path)));
  }

  private static @Nullable Object words(Sentences sentences, String path, JsonNode value) {
    if (!value.isTextual()) return value(value);
    if (path.equals("/digest_at")) return value.asText(); // a time of the day, not a moment
    if (path.endsWith("/at") || path.endsWith("_at") || path.equals("/deadline"))
      return localTime(value.asText());
    for (var prefix : List.of(WORDS.getOrDefault(path, ""), "run_state.", "state.", "target.")) {
      var key = prefix + value.asText() + ".label";
      if (isCode(path) && sentences.keys().contains(key)) return sentences.text(key);
    }
    return value.asText();
  }

  /** What people call the code, by the first of these shelves that has it; else the code. */
  static String label(Sentences sentences, String code, String... shelves) {
    for (var shelf : shelves) {
      var key = shelf + code + ".label";
      if (sentences.keys().contains(key)) return sentences.text(key);
    }
    return code;
  }

  /** In the site's zone, as people there read a clock. */
  static String localTime(String instant) {
    return LOCAL.format(Instant.parse(instant).atZone(FleetRun.zone()));
  }

  private static boolean isCode(String path) {
    return path.endsWith("state") || WORDS.containsKey(path);
  }

  private static Column<JsonNode> plain(String path) {
    return new Column<>(name(path), row -> value(row.at(path)));
  }

  /** As the API calls it: {@code /outcome/code} is the outcome. */
  private static String name(String path) {
    var name =
        path.length() > 5 && path.endsWith("/code") ? path.substring(0, path.length() - 5) : path;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static @Nullable Object value(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) return null;
    if (value.isIntegralNumber()) return value.longValue();
    if (value.isArray()) {
      return value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }
    if (value.isObject()) return value.toString();
    return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : value.asText();
  }
}
