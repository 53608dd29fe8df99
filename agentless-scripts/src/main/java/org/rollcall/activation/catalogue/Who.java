package org.rollcall.activation.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can mend it? */
public enum Who {
  /** Whoever stands in the room and runs this program. */
  OPERATOR,
  /** Whoever administers the PCs: images, accounts, policies. */
  ADMINISTRATOR,
  KMS_ADMINISTRATOR,
  /** Whoever runs the network: firewalls, routes, name servers. */
  NETWORK,
  /** Whoever holds the contract with Microsoft. */
  LICENSING,
  PC_USER;

  /** The one that is stored, sent and exported under this code. */
  public static Optional<Who> ofCode(String code) {
    return Arrays.stream(values()).filter(who -> who.code().equals(code)).findFirst();
  }

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
