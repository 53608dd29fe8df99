package org.rollcall.diagnosis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;

/**
 * What does a survey show that needs a person?
 *
 * @param details what a sentence about it has to name
 * @param about the reading of the product it is about; null when it is about the machine
 */
public record Symptom(FindingCode code, Map<String, String> details, @Nullable Reading about) {
  public Symptom {
    details = Map.copyOf(details);
  }

  static Symptom ofMachine(FindingCode code) {
    return new Symptom(code, Map.of(), null);
  }

  static Symptom ofMachine(FindingCode code, String name, Object value) {
    return new Symptom(code, Map.of(name, value.toString()), null);
  }

  static Symptom ofProduct(FindingCode code, Reading about, String name, Object value) {
    return new Symptom(code, Map.of(name, value.toString()), about);
  }
}
