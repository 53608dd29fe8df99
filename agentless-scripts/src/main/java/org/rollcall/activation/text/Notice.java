package org.rollcall.activation.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;

/**
 * What does a text say that is not about one product?
 *
 * @param code the HRESULT printed with it
 * @param value what it is about: the CMID, the KMS host, the script's path, a count of characters
 */
public record Notice(Kind kind, @Nullable Hresult code, @Nullable String value) {
  /** The things a text may say; their codes are stable. */
  public enum Kind {
    SETTING_APPLIED(false),
    KEY_INSTALLED(false),
    KEY_REMOVED(false),
    KMS_HOST_SET(false),
    KMS_HOST_CLEARED(false),
    CMID(false),
    /** A KMS host's own event about a request; it is no reading of this PC. */
    KMS_HOST_EVENT(false),

    STEP_FAILED(true),
    ACCESS_DENIED(true),
    NO_KMS_LICENSES(true),
    NO_INSTALLED_KEYS(true),
    KEY_NOT_FOUND(true),
    PRODUCT_NOT_FOUND(true),
    UNSUPPORTED_COMMAND(true),
    INPUT_ERROR(true),
    SCRIPT_NOT_FOUND(true),
    SCRIPT_HOST_DISABLED(true),
    VBSCRIPT_MISSING(true),
    SCRIPT_TIMED_OUT(true),
    SCRIPT_ERROR(true),
    WMI_ERROR(true),
    LICENSING_SERVICE_DOWN(true),

    /** More text came than is read; the value counts the characters left unread. */
    TEXT_TOO_LONG(false);

    private final boolean refusal;

    Kind(boolean refusal) {
      this.refusal = refusal;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Notice of(Kind kind) {
    return new Notice(kind, null, null);
  }

  static Notice of(Kind kind, @Nullable String value) {
    return new Notice(kind, null, value);
  }

  /** Whether it says that a step did not do what it was told to. */
  public boolean isRefusal() {
    return kind.refusal;
  }
}
