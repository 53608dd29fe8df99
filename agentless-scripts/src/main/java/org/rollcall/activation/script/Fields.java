package org.rollcall.activation.script;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;

/**
 * What does one JSON object say under a name? A key that is missing, null or of another kind than
 * asked for says nothing: null.
 */
public final class Fields {
  /** Longer than any name, path or description that Windows gives out. */
  static final int MAX_TEXT = 512;

  private static final Fields NONE = new Fields(Map.of());
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private final Map<?, ?> object;

  private Fields(Map<?, ?> object) {
    this.object = object;
  }

  static Optional<Fields> of(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map ? Optional.of(new Fields(map)) : Optional.empty();
  }

  /** The text, shortened to a bearable length and without what does not print; never empty. */
  public @Nullable String text(String name) {
    return asText(object.get(name));
  }

  public @Nullable Long number(String name) {
    return object.get(name) instanceof Long number ? number : null;
  }

  public @Nullable Boolean flag(String name) {
    return object.get(name) instanceof Boolean flag ? flag : null;
  }

  public @Nullable Instant time(String name) {
    try {
      var text = text(name);
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  public @Nullable Hresult code(String name) {
    var text = text(name);
    return text == null ? null : Hresult.parse(text).orElse(null);
  }

  /** The object under this name; one that says nothing where there is none. */
  public Fields object(String name) {
    return of(object.get(name)).orElse(NONE);
  }

  /** The objects of the list under this name, anything else in it passed over; null if no list. */
  public <T> @Nullable List<T> objects(String name, Function<Fields, T> read) {
    return object.get(name) instanceof List<?> list
        ? list.stream().map(Fields::of).flatMap(Optional::stream).map(read).toList()
        : null;
  }

  /** The texts of the list under this name, anything else in it passed over; null if no list. */
  public @Nullable List<String> texts(String name) {
    if (!(object.get(name) instanceof List<?> list)) return null;
    var texts = new ArrayList<String>();
    for (var item : list) {
      var text = asText(item);
      if (text != null) texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static @Nullable String asText(@Nullable Object value) {
    if (!(value instanceof String text) || text.isEmpty()) return null;
    var bounded = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    return Objects.requireNonNull(UNPRINTABLE.matcher(bounded).replaceAll(" "));
  }
}
