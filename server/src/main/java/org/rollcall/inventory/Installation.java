package org.rollcall.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which Windows of a PC was it that answered? A PC with a restore card boots one of several.
 *
 * @param sid the machine's own security identifier in that Windows
 * @param name as that Windows calls itself
 */
public record Installation(
    @Nullable String sid, @Nullable Instant installedAt, @Nullable String name) {
  /** For readings that do not tell. */
  public static final Installation UNTOLD = new Installation(null, null, null);

  /** How sure is it that the two are one Windows? 0: they are not, or nobody can tell. */
  public int closeness(Installation other) {
    var sids = agreement(sid, other.sid);
    var dates = agreement(installedAt, other.installedAt);
    return sids < 0 || dates < 0 ? 0 : sids + dates;
  }

  private static int agreement(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) return 0;
    return one.equals(other) ? 1 : -1;
  }

  public boolean isUntold() {
    return sid == null && installedAt == null;
  }

  /** All that is known of it by its latest answer and those before. */
  public Installation over(Installation older) {
    return new Installation(
        sid != null ? sid : older.sid,
        installedAt != null ? installedAt : older.installedAt,
        name != null ? name : older.name);
  }

  /** What makes it one among those of its PC. */
  public String key() {
    return (sid == null ? "" : sid) + (installedAt == null ? "" : "|" + installedAt);
  }
}
