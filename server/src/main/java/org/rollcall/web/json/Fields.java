package org.rollcall.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.web.problem.Problem;

/** What does one JSON object say? Whatever is wrong with it is told by the field at fault. */
public final class Fields {
  // Long enough to recognise a mistake by, short enough for an answer.
  private static final int SHOWN = 100;

  private final String path;
  private final JsonNode object;
  private final Set<String> known = new HashSet<>();

  Fields(String path, JsonNode object) {
    if (!object.isObject()) throw wrongType(path, "object");
    this.path = path;
    this.object = object;
  }

  /** The full name of a field, as it is told when it is at fault. */
  public String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Whether the field is there, and not null. */
  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  private @Nullable JsonNode node(String field) {
    known.add(field);
    return object.hasNonNull(field) ? object.get(field) : null;
  }

  public @Nullable String text(String field, int most) {
    var node = node(field);
    if (node == null) return null;
    return text(at(field), node, most);
  }

  private static String text(String at, JsonNode node, int most) {
    if (!node.isTextual()) throw wrongType(at, "string");
    return storable(at, node.textValue(), most);
  }

  private static String storable(String at, String text, int most) {
    if (!Storable.is(text)) throw Problem.field(at, "text_unstorable");
    if (text.length() > most) {
      throw Problem.field(at, "field_too_long", Map.of("most", Integer.toString(most)));
    }
    return text;
  }

  public String required(String field, int most) {
    var text = text(field, most);
    if (text == null || text.isBlank()) throw Problem.field(at(field), "field_missing");
    return text;
  }

  /** A whole number within bounds; null where nothing is said. */
  public @Nullable Integer whole(String field, int least, int most) {
    var node = node(field);
    return node == null ? null : whole(at(field), node, least, most);
  }

  public int whole(String field, int least, int most, int otherwise) {
    return Objects.requireNonNullElse(whole(field, least, most), otherwise);
  }

  private static int whole(String at, JsonNode node, int least, int most) {
    if (!node.isIntegralNumber()) throw wrongType(at, "integer");
    if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
      throw Problem.field(
          at,
          "field_out_of_range",
          Map.of("least", Integer.toString(least), "most", Integer.toString(most)));
    }
    return node.intValue();
  }

  public boolean truth(String field, boolean otherwise) {
    var node = node(field);
    if (node == null) return otherwise;
    if (!node.isBoolean()) throw wrongType(at(field), "boolean");
    return node.booleanValue();
  }

  /** A text that means something: what {@code parse} cannot read is told with this code. */
  public <T> @Nullable T parsed(
      String field, int most, Function<String, Optional<T>> parse, String code) {
    var text = text(field, most);
    return text == null ? null : parsed(at(field), text, parse, code);
  }

  private static <T> T parsed(
      String at, String text, Function<String, Optional<T>> parse, String code) {
    return parse
        .apply(text)
        .orElseThrow(() -> Problem.field(at, code, Map.of("value", shown(text))));
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** A list of texts that mean something; null where nothing is said. */
  public <T> @Nullable List<T> each(
      String field, int most, Function<String, Optional<T>> parse, String code) {
    var nodes = list(field, most);
    if (nodes == null) return null;
    var values = new ArrayList<T>();
    for (var i = 0; i < nodes.size(); i++) {
      var at = at(field) + "[" + i + "]";
      values.add(parsed(at, text(at, nodes.get(i), 1_000), parse, code));
    }
    return values;
  }

  public List<Integer> wholes(String field, int mostOfThem, int least, int most) {
    var nodes = list(field, mostOfThem);
    var values = new ArrayList<Integer>();
    for (var i = 0; nodes != null && i < nodes.size(); i++) {
      values.add(whole(at(field) + "[" + i + "]", nodes.get(i), least, most));
    }
    return values;
  }

  /** What a list holds, for whoever can make sense of each; null where nothing is said. */
  public @Nullable List<JsonNode> list(String field, int most) {
    var node = node(field);
    if (node == null) return null;
    if (!node.isArray()) throw wrongType(at(field), "array");
    if (node.size() > most) {
      throw Problem.field(at(field), "field_too_many", Map.of("most", Integer.toString(most)));
    }
    return node.valueStream().toList();
  }

  /** An object within this one; null where nothing is said. */
  public @Nullable Fields object(String field) {
    var node = node(field);
    return node == null ? null : new Fields(at(field), node);
  }

  /** The object at this place of a list. */
  public Fields within(String field, int index, JsonNode node) {
    return new Fields(at(field) + "[" + index + "]", node);
  }

  /** All fields, each a text: names that the sender chose. */
  public Map<String, String> texts(int mostOfThem, int most) {
    if (object.size() > mostOfThem) {
      throw Problem.field(path, "field_too_many", Map.of("most", Integer.toString(mostOfThem)));
    }
    var texts = new LinkedHashMap<String, String>();
    object
        .properties()
        .forEach(
            entry -> {
              var name = storable(path, entry.getKey(), most);
              texts.put(name, text(at(shown(name)), entry.getValue(), most));
            });
    return texts;
  }

  /** Refuses whatever was not asked for: a mistyped name must not pass for one left out. */
  public void done() {
    for (var field : object.properties()) {
      if (!known.contains(field.getKey())) {
        throw Problem.field(at(shown(field.getKey())), "field_unknown");
      }
    }
  }

  private static Problem wrongType(String at, String wanted) {
    return Problem.field(at, "field_type", Map.of("wanted", wanted));
  }
}
