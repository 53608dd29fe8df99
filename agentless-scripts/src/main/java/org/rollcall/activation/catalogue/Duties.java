package org.rollcall.activation.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;

/** Who can mend what a fault or a finding tells of? For codes of Windows the catalogue says it. */
public final class Duties {
  private static final String DUTIES = "/catalogue/who.json";

  private final Map<String, Who> duties;

  private Duties(Map<String, Who> duties) {
    this.duties = duties;
  }

  /** The duties that are shipped; a name that is none of {@link Who} is an error here. */
  public static Duties load() {
    return new Duties(
        FlatJson.read(DUTIES).entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, duty -> who(duty.getValue()))));
  }

  private static Who who(String code) {
    return Who.ofCode(code)
        .orElseThrow(() -> new IllegalStateException(DUTIES + " names nobody: " + code));
  }

  /** Whoever can mend it, by the key of its sentences: {@code fault.quota}. */
  public Optional<Who> of(String key) {
    return Optional.ofNullable(duties.get(key));
  }
}
