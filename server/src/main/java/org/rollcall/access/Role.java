package org.rollcall.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** As what does somebody work here? */
public enum Role {
  /** Sees everything, changes nothing. */
  VIEWER,
  /** Starts and steers runs on the machines of the groups given to them. */
  OPERATOR,
  ADMINISTRATOR,
  /** Sees everything, the record of who did what included, and changes nothing. */
  AUDITOR;

  public Set<Right> rights() {
    return switch (this) {
      case VIEWER -> Set.of(Right.READ);
      case OPERATOR -> Set.of(Right.READ, Right.OPERATE);
      case ADMINISTRATOR -> Set.of(Right.values());
      case AUDITOR -> Set.of(Right.READ, Right.AUDIT);
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
