package org.rollcall.lab.pc;

import java.util.Locale;

/** Which HRESULTs do the lab's PCs answer with? */
public final class Codes {
  public static final int OK = 0;
  public static final int ACCESS_DENIED = 0x80070005;
  public static final int KEY_BLOCKED = 0xC004C003;
  public static final int GRACE_OVER = 0xC004F009;
  public static final int KEY_MISSING = 0xC004F014;
  public static final int COUNT_TOO_LOW = 0xC004F038;
  public static final int KMS_NOT_ENABLED = 0xC004F039;
  public static final int KEY_INVALID = 0xC004F050;
  public static final int NOT_BOUND = 0xC004F056;
  public static final int BAD_TIMESTAMP = 0xC004F06C;
  public static final int KMS_UNREACHABLE = 0xC004F074;
  public static final int IN_GRACE = 0x4004F00C;
  public static final int VERIFY_RIGHTS = 0x4004F040;

  private Codes() {}

  /** As Windows writes it: {@code 0xC004F074}. */
  public static String hex(int code) {
    return String.format(Locale.ROOT, "0x%08X", code);
  }

  static int parse(String hex) {
    return (int) Long.parseLong(hex.substring(2), 16);
  }
}
