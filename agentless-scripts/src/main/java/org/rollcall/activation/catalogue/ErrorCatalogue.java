package org.rollcall.activation.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rollcall.activation.Hresult;

/** Which codes do we know, and what do they mean? */
public final class ErrorCatalogue {
  private static final String CODES = "/catalogue/error-codes.json";
  private static final String NAME = ".name";

  private final Map<Hresult, KnownError> errors;
  private final Map<Language, Sentences> sentences;

  private ErrorCatalogue(Map<Hresult, KnownError> errors, Map<Language, Sentences> sentences) {
    this.errors = errors;
    this.sentences = sentences;
  }

  /** The catalogue that is shipped; data that is incomplete is an error here, not at use. */
  public static ErrorCatalogue load() {
    var fields = FlatJson.read(CODES);
    var errors =
        fields.keySet().stream()
            .filter(key -> key.endsWith(NAME))
            .map(key -> known(fields, key.substring(0, key.length() - NAME.length())))
            .collect(toUnmodifiableMap(KnownError::code, Function.identity()));
    var sentences = new EnumMap<Language, Sentences>(Language.class);
    for (var language : Language.values()) {
      sentences.put(language, Sentences.of(language, "errors"));
    }
    var catalogue = new ErrorCatalogue(errors, sentences);
    catalogue.explainAll();
    return catalogue;
  }

  private static KnownError known(Map<String, String> fields, String code) {
    return new KnownError(
        Hresult.parse(code).orElseThrow(() -> new IllegalStateException("not a code: " + code)),
        field(fields, code + NAME),
        Who.ofCode(field(fields, code + ".who"))
            .orElseThrow(() -> new IllegalStateException("nobody can mend " + code)),
        flag(fields, code + ".transient"),
        flag(fields, code + ".informational"),
        field(fields, code + ".source"));
  }

  private static String field(Map<String, String> fields, String key) {
    var value = fields.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(CODES + " lacks " + key);
    }
    return value;
  }

  private static boolean flag(Map<String, String> fields, String key) {
    return switch (field(fields, key)) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new IllegalStateException(key + " is neither: " + other);
    };
  }

  private void explainAll() {
    for (var error : errors.values()) {
      sentences.keySet().forEach(language -> explain(error, language));
    }
  }

  /** What is known of the code; empty says that it is unknown, and callers say so. */
  public Optional<KnownError> find(Hresult code) {
    return Optional.ofNullable(errors.get(code));
  }

  /** Every known code, in the order of its bits: news first, then failures. */
  public Collection<KnownError> all() {
    var sorted = new TreeMap<Integer, KnownError>(Integer::compareUnsigned);
    errors.values().forEach(error -> sorted.put(error.code().value(), error));
    return sorted.values();
  }

  /** The code in words; empty where there are none but those of {@link UnknownCode}. */
  public Optional<Explanation> explain(Hresult code, Language language) {
    return find(code).map(error -> explain(error, language));
  }

  private Explanation explain(KnownError error, Language language) {
    var words = sentences.get(language);
    if (words == null) throw new IllegalStateException("not loaded: " + language);
    var key = error.code().toString();
    return new Explanation(
        error, words.text(key + ".title"), words.text(key + ".cause"), words.text(key + ".remedy"));
  }
}
