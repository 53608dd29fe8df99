package org.rollcall.lab.ntlm;

/** What can two sides of an NTLM login agree on? ([MS-NLMP] 2.2.2.5) */
final class Flags {
  static final int UNICODE = 0x1;
  static final int REQUEST_TARGET = 0x4;
  static final int SIGN = 0x10;
  static final int SEAL = 0x20;
  static final int NTLM = 0x200;
  static final int ALWAYS_SIGN = 0x8000;
  static final int TARGET_TYPE_SERVER = 0x20000;
  static final int EXTENDED_SESSION_SECURITY = 0x80000;
  static final int TARGET_INFO = 0x800000;
  static final int VERSION = 0x2000000;
  static final int KEY_128 = 0x20000000;
  static final int KEY_EXCHANGE = 0x40000000;
  static final int KEY_56 = 0x80000000;

  private Flags() {}

  /** What the PC grants of what was asked for; the rest it states of its own accord. */
  static int grant(int asked) {
    var optional = SIGN | SEAL | ALWAYS_SIGN | KEY_128 | KEY_56 | KEY_EXCHANGE | VERSION;
    var always =
        UNICODE
            | REQUEST_TARGET
            | NTLM
            | TARGET_TYPE_SERVER
            | EXTENDED_SESSION_SECURITY
            | TARGET_INFO;
    return (asked & optional) | always;
  }

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
