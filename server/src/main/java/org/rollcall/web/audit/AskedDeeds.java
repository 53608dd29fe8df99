package org.rollcall.web.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Deeds;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Which part of the record is asked for? */
final class AskedDeeds {
  private AskedDeeds() {}

  static Deeds.Filter filter(Query query) {
    return new Deeds.Filter(
        query.text("by"),
        query.text("code"),
        query.text("on"),
        time(query, "from"),
        time(query, "to"));
  }

  private static @Nullable Instant time(Query query, String name) {
    var text = query.text(name);
    if (text == null) return null;
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw Problem.field(name, "field_time", Map.of("value", text));
    }
  }
}
