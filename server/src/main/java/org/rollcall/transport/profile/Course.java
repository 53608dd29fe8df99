package org.rollcall.transport.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By which profile does a machine go, and by which way was it entered last?
 *
 * @param profile null where neither it, nor its room, nor the site names one
 * @param from whose choice that is; null where it is nobody's
 * @param last null where no visit came in yet
 */
public record Course(
    @Nullable TransportProfile profile, @Nullable From from, @Nullable Entered last) {
  public static final Course NONE = new Course(null, null, null);

  /** Whose word counts: the machine's before its room's, and that before the site's. */
  public enum From {
    MACHINE,
    ROOM,
    SITE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whether the last way was found by the profile as it is now, so that the next visit begins
   * there.
   */
  public boolean stillHolds() {
    if (last == null) return false;
    return profile == null
        ? last.profile() == null
        : Long.valueOf(profile.id()).equals(last.profile())
            && Integer.valueOf(profile.version()).equals(last.edition());
  }
}
