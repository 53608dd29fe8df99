package org.rollcall.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.Sentences;

/** Which KMS host is meant for which family: {@code H:P} for all, {@code office=H:P} for one. */
final class KmsOption {
  private KmsOption() {}

  static Map<Application, KmsAddress> parse(List<String> values, Sentences sentences) {
    var named = new EnumMap<Application, KmsAddress>(Application.class);
    var general = new EnumMap<Application, KmsAddress>(Application.class);
    for (var value : values) {
      var equals = value.indexOf('=');
      var address = address(value.substring(equals + 1), value, sentences);
      if (equals < 0) {
        for (var family : Application.values()) once(general, family, address, sentences);
      } else {
        once(named, family(value.substring(0, equals), value, sentences), address, sentences);
      }
    }
    general.putAll(named);
    return general;
  }

  private static KmsAddress address(String text, String value, Sentences sentences) {
    return KmsAddress.parse(text)
        .orElseThrow(() -> new UserError(sentences.text("usage.kms", Map.of("value", value))));
  }

  private static Application family(String code, String value, Sentences sentences) {
    return Application.ofCode(code.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new UserError(sentences.text("usage.kms", Map.of("value", value))));
  }

  private static void once(
      Map<Application, KmsAddress> known,
      Application family,
      KmsAddress address,
      Sentences sentences) {
    if (known.put(family, address) != null) {
      throw new UserError(sentences.text("usage.kms_twice", Map.of("family", family.code())));
    }
  }
}
