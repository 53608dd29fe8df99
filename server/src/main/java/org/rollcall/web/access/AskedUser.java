package org.rollcall.web.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.rollcall.access.Role;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** What does a request say that a user is and is given? */
record AskedUser(UserName name, User.Grant grant) {
  private static final int MOST_GROUPS = 1_000;

  static AskedUser of(Fields fields) {
    var name = fields.parsed("name", UserName.LONGEST, UserName::of, "user_name_invalid");
    if (name == null) throw Problem.field("name", "field_missing");
    var role = fields.parsed("role", 20, Role::ofCode, "code_unknown");
    if (role == null) throw Problem.field("role", "field_missing");
    var grant = new User.Grant(role, groups(fields, Set.of()), fields.truth("disabled", false));
    fields.done();
    return new AskedUser(name, grant);
  }

  static User.Grant grant(Fields fields, User user) {
    var known = user.grant();
    var role = fields.parsed("role", 20, Role::ofCode, "code_unknown");
    var grant =
        new User.Grant(
            Objects.requireNonNullElse(role, known.role()),
            groups(fields, known.groups()),
            fields.truth("disabled", known.disabled()));
    fields.done();
    return grant;
  }

  static Set<Long> groups(Fields fields, Set<Long> otherwise) {
    if (!fields.has("groups")) {
      fields.list("groups", MOST_GROUPS);
      return otherwise;
    }
    var ids = new HashSet<Long>();
    fields.wholes("groups", MOST_GROUPS, 1, Integer.MAX_VALUE).forEach(id -> ids.add((long) id));
    return ids;
  }
}
