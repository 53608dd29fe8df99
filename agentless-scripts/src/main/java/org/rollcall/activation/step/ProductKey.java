package org.rollcall.activation.step;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A product key that an operator entered: five groups of five; all but the last is secret. */
public record ProductKey(Secret secret) {
  private static final Pattern KEY = Pattern.compile("[A-Z0-9]{5}(-[A-Z0-9]{5}){4}");

  public ProductKey {
    if (!KEY.matcher(secret.reveal()).matches()) {
      throw new IllegalArgumentException("not five groups of five letters and digits");
    }
  }

  /** The key that the text writes, in any case; empty if it is none. */
  public static Optional<ProductKey> parse(String text) {
    var key = text.strip().toUpperCase(Locale.ROOT);
    return KEY.matcher(key).matches()
        ? Optional.of(new ProductKey(Secret.of(key)))
        : Optional.empty();
  }

  /** The last five characters, which Windows shows to everybody. */
  public String partial() {
    var key = secret.reveal();
    return key.substring(key.length() - 5);
  }
}
