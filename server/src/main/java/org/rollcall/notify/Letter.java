package org.rollcall.notify;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;

/**
 * What does somebody read? What happened, where, why, what to do, and where to see more.
 *
 * @param id the same however often it is sent
 */
public record Letter(String id, String subject, String text) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int SHOWN = 100;

  /** The letter that tells these, in the recipient's language. */
  static Letter of(
      List<Delivery> deliveries, Language language, ZoneId zone, @Nullable String link) {
    return new Writer(Sentences.of(language, "notices"), zone, link).letter(deliveries);
  }

  private record Writer(Sentences sentences, ZoneId zone, @Nullable String link) {
    Letter letter(List<Delivery> deliveries) {
      var first = deliveries.getFirst();
      var id = java.util.Objects.requireNonNull(first.message());
      var body = new StringBuilder();
      for (var delivery : deliveries) {
        if (!body.isEmpty()) body.append("\n――――――――――\n\n");
        tell(delivery.told(), body);
      }
      body.append('\n').append(sentences.text("foot")).append('\n');
      var subject =
          first.mode() == Delivery.Mode.DIGEST
              ? sentences.text("digest", Map.of("count", deliveries.size()))
              : text(first.told(), "what");
      return new Letter(id, "[Rollcall] " + subject, body.toString());
    }

    private void tell(Delivery.Told told, StringBuilder body) {
      body.append(text(told, "what")).append('\n');
      body.append(WHEN.format(told.at().atZone(zone))).append("\n\n");
      body.append(text(told, "why")).append('\n');
      body.append(text(told, "remedy")).append('\n');
      var lines = RuleJson.lines(told.facts());
      if (!lines.isEmpty()) body.append('\n');
      for (var line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
        body.append("- ").append(line.name()).append(sentences.text("colon"));
        body.append(label(line.why())).append('\n');
      }
      if (lines.size() > SHOWN) {
        var more = Map.of("count", lines.size() - SHOWN);
        body.append(sentences.text("more", more)).append('\n');
      }
      if (link != null) body.append('\n').append(link).append(told.link()).append('\n');
    }

    private String text(Delivery.Told told, String part) {
      var values = new HashMap<String, String>(RuleJson.values(told.facts()));
      values.replaceAll((_, value) -> label(value));
      values.put("about", told.about());
      return sentences.text(told.code().code() + "." + part, values);
    }

    /** A code in words; a name as it is. */
    private String label(String value) {
      var key = "code." + value;
      return sentences.keys().contains(key) ? sentences.text(key) : value;
    }
  }
}
