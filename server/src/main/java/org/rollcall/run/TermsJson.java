package org.rollcall.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;

/** How are Terms kept? As JSON with a version; what it does not say is as it always was. */
public final class TermsJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private TermsJson() {}

  public static String write(Terms terms) {
    var json = JSON.createObjectNode().put("version", VERSION);
    var way = terms.way();
    json.put("credential", way.credential());
    json.put("transport", way.protocol() == null ? null : way.protocol().code());
    json.put("port", way.port());
    json.put("at_once", terms.limits().atOnce()).put("per_room", terms.limits().perRoom());
    json.put("jitter_seconds", terms.limits().jitter().toSeconds());
    var waves = json.putArray("waves");
    terms.waves().forEach(waves::add);
    json.put("brake_percent", terms.brake().harmPercent());
    json.put("brake_reached", terms.brake().reached());
    json.put("catch_up", terms.catchesUp()).put("keep_hours", terms.hours().keepsRooms());
    json.put("wake", terms.wake().wakes()).put("shut_down", terms.wake().shutsDown());
    return json.toString();
  }

  /** The terms that {@link #write} wrote; anything else is an error of ours, and thrown. */
  public static Terms read(String text) {
    var json = parse(text);
    if (json.path("version").asInt() != VERSION) {
      throw new IllegalStateException("a newer version wrote the terms " + json.path("version"));
    }
    var usual = Terms.ONE_SHOT;
    var waves = new ArrayList<Integer>();
    json.path("waves").forEach(size -> waves.add(size.asInt()));
    var brake =
        new Terms.BrakeSetting(
            json.path("brake_percent").asInt(usual.brake().harmPercent()),
            json.path("brake_reached").asInt(usual.brake().reached()));
    var wake =
        new Terms.Wake(json.path("wake").asBoolean(false), json.path("shut_down").asBoolean(false));
    var hours =
        new Terms.Hours(
            json.path("catch_up").asBoolean(false), json.path("keep_hours").asBoolean(false));
    return new Terms(way(json), limits(json), waves, brake, hours, wake);
  }

  private static Terms.Limits limits(JsonNode json) {
    var usual = Terms.Limits.USUAL;
    return new Terms.Limits(
        json.path("at_once").asInt(usual.atOnce()),
        json.path("per_room").asInt(usual.perRoom()),
        Duration.ofSeconds(json.path("jitter_seconds").asLong(0)));
  }

  private static Terms.Way way(JsonNode json) {
    var protocol = text(json, "transport");
    return new Terms.Way(
        text(json, "credential"),
        protocol == null ? null : Protocol.ofCode(protocol).orElseThrow(),
        json.hasNonNull("port") ? json.path("port").asInt() : null);
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.path(field).asText() : null;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not the terms of a run", broken);
    }
  }
}
