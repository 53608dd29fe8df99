package org.rollcall.notify;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;

/** How is it said in the reader's language what happened? */
record LetterWriter(Sentences sentences, ZoneId zone, @Nullable String link) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int SHOWN = 100;

  static LetterWriter in(Language language, ZoneId zone, @Nullable String link) {
    return new LetterWriter(Sentences.of(language, "notices"), zone, link);
  }

  /** The letter that tells these, and brings the file where there is one. */
  Letter letter(List<Delivery> deliveries, @Nullable Enclosure file) {
    var first = deliveries.getFirst();
    var id = Objects.requireNonNull(first.message());
    var subject =
        first.mode() == Delivery.Mode.DIGEST
            ? sentences.text("digest", Map.of("count", deliveries.size()))
            : text(first.told(), "what");
    var linked = body(deliveries, file == null ? null : "file.linked", file);
    var text = file == null || !file.isHere() ? linked : body(deliveries, "file.attached", file);
    return new Letter(id, "[Rollcall] " + subject, text, linked, file);
  }

  private String body(List<Delivery> deliveries, @Nullable String about, @Nullable Enclosure file) {
    var body = new StringBuilder();
    for (var delivery : deliveries) {
      if (!body.isEmpty()) body.append("\n――――――――――\n\n");
      tell(delivery.told(), body);
      if (about != null && file != null) {
        body.append('\n').append(sentences.text(about, Map.of("file", file.name())));
        body.append("\nSHA-256: ").append(file.sha256()).append('\n');
      }
      if (link != null) body.append('\n').append(link).append(delivery.told().link()).append('\n');
    }
    return body.append('\n').append(sentences.text("foot")).append('\n').toString();
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
