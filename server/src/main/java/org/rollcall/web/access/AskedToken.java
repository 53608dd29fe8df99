package org.rollcall.web.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.access.Right;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** What does a request say that a token may do, and for how long? */
record AskedToken(String name, Set<Right> rights, Instant until) {
  private static final int LONGEST_NAME = 100;
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 366;

  static AskedToken of(Fields fields, Set<Right> most, Instant now) {
    var name = fields.required("name", LONGEST_NAME).strip();
    var rights = fields.each("rights", 4, Right::ofCode, "code_unknown");
    var days = fields.whole("days", 1, MOST_DAYS, USUAL_DAYS);
    fields.done();
    return new AskedToken(
        name,
        rights == null ? most : checked(EnumSet.copyOf(notEmpty(rights)), most),
        now.plus(Duration.ofDays(days)));
  }

  private static List<Right> notEmpty(List<Right> rights) {
    if (rights.isEmpty()) throw Problem.field("rights", "field_missing");
    return rights;
  }

  private static Set<Right> checked(Set<Right> rights, Set<Right> most) {
    for (var right : rights) {
      if (!most.contains(right)) {
        throw Problem.field("rights", "right_not_yours", Map.of("value", right.code()));
      }
    }
    return rights;
  }
}
