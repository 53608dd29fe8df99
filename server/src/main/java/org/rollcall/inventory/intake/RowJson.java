package org.rollcall.inventory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;

/** How are a row and what it would change kept in a column? */
final class RowJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was told, by the codes of the attributes. */
  private record Saying(
      Map<String, String> values, Map<String, String> labels, @Nullable String key) {}

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  private RowJson() {}

  static String told(@Nullable Told told) {
    if (told == null) return "";
    var values = new LinkedHashMap<String, String>();
    told.values().forEach((attribute, value) -> values.put(attribute.code(), value));
    return write(new Saying(values, told.labels(), told.sourceKey()));
  }

  static @Nullable Told told(long line, String json) {
    if (json.isEmpty()) return null;
    var saying = read(json, Saying.class);
    var values = new EnumMap<Attribute, String>(Attribute.class);
    saying
        .values()
        .forEach((code, value) -> values.put(Attribute.ofCode(code).orElseThrow(), value));
    return new Told(line, values, saying.labels(), saying.key());
  }

  static String changes(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Changed(_, var changes) -> write(changes);
      case Verdict.Bad(var flaw) -> write(flaw);
      case Verdict.New _, Verdict.Unchanged _, Verdict.Gone _ -> "";
    };
  }

  static Verdict verdict(Verdict.Kind kind, @Nullable Long machine, String changes) {
    var id = machine == null ? 0 : machine;
    return switch (kind) {
      case NEW -> new Verdict.New();
      case CHANGED -> new Verdict.Changed(id, changes(changes));
      case UNCHANGED -> new Verdict.Unchanged(id);
      case BAD -> new Verdict.Bad(read(changes, Flaw.class));
      case GONE -> new Verdict.Gone(id);
    };
  }

  private static List<Change> changes(String json) {
    try {
      return JSON.readValue(json, CHANGES);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
