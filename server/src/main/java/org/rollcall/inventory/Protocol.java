package org.rollcall.inventory;

import java.util.Arrays;
import java.util.Optional;

/** In which way is a machine spoken to? */
public enum Protocol {
  WINRM("winrm"),
  WINRM_HTTPS("winrm-https"),
  SSH("ssh");

  private final String code;

  Protocol(String code) {
    this.code = code;
  }

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return code;
  }

  public static Optional<Protocol> ofCode(String code) {
    return Arrays.stream(values()).filter(protocol -> protocol.code.equals(code)).findFirst();
  }
}
