package org.rollcall.diagnosis.outside;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What did one look at a PC from outside show?
 *
 * @param details what a sentence about it has to name
 * @param advice under which code the explanations say what to do: {@code fault.refused}; null where
 *     there is nothing to do
 */
public record Sign(
    Check check, Standing standing, Map<String, String> details, @Nullable String advice) {
  public Sign {
    details = Map.copyOf(details);
  }

  static Sign good(Check check, Map<String, String> details) {
    return new Sign(check, Standing.GOOD, details, null);
  }

  static Sign bad(Check check, Map<String, String> details, String advice) {
    return new Sign(check, Standing.BAD, details, advice);
  }

  static Sign unknown(Check check, Map<String, String> details) {
    return new Sign(check, Standing.UNKNOWN, details, null);
  }

  /** What is looked at, in this order. */
  public enum Check {
    NAME,
    PING,
    WINRM,
    WINRM_HTTPS,
    SSH,
    METHODS,
    CERTIFICATE,
    HOST_KEY,
    /** Nobody has seen a key there before. */
    HOST_KEY_FIRST,
    /** It is not the one that is known. */
    HOST_KEY_OTHER,
    /** None was shown. */
    HOST_KEY_UNSEEN,
    SSH_METHODS,
    KMS,
    BEFORE,
    SID;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How is it? */
  public enum Standing {
    GOOD,
    BAD,
    /** It could be better, and nothing needs it as things are. */
    ASIDE,
    /** Nobody knows, or nobody asked. */
    UNKNOWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
