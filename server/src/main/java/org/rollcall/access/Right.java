package org.rollcall.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may somebody do, who asks the server? */
public enum Right {
  /** See machines, runs and readings. */
  READ,
  /** Start runs and steer them, on the machines of the groups given to them. */
  OPERATE,
  /** Change the inventory, credentials, people and the site's settings. */
  ADMINISTER,
  /** Read the record of who did what. */
  AUDIT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Right> ofCode(String code) {
    return Arrays.stream(values()).filter(right -> right.code().equals(code)).findFirst();
  }
}
