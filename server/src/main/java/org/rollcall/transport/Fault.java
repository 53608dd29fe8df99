package org.rollcall.transport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;

/**
 * Why did the transport fail? Everything in it may be stored and shown: it carries neither the
 * request nor anything a PC wrote.
 *
 * @param code what Windows gave as the reason (a WSMan fault code, a Win32 error or an HRESULT)
 * @param httpStatus the status of an answer that could not be used
 * @param detail a word of ours that tells one cause from another: {@code dns_silent}
 */
public record Fault(
    Kind kind,
    Phase phase,
    @Nullable Hresult code,
    @Nullable Integer httpStatus,
    @Nullable String detail) {

  /** The stable codes: stored, sent and exported. */
  public enum Kind {
    NAME_NOT_FOUND,
    REFUSED,
    NO_ANSWER,
    TLS_UNTRUSTED,
    TLS_EXPIRED,
    TLS_WRONG_NAME,
    HOST_KEY_CHANGED,
    LOGIN_REFUSED,
    LOGIN_METHOD_REFUSED,
    ACCOUNT_LOCKED,
    NOT_ADMINISTRATOR,
    QUOTA,
    SHELL_GONE,
    TIMED_OUT,
    NONSENSE,
    TOO_MUCH_OUTPUT,
    LAPS_MISSING,
    LAPS_ENCRYPTED,
    LAPS_DIRECTORY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  public static Fault of(Kind kind, Phase phase) {
    return new Fault(kind, phase, null, null, null);
  }

  public Fault withCode(Hresult windowsCode) {
    return new Fault(kind, phase, windowsCode, httpStatus, detail);
  }

  public Fault withHttpStatus(int status) {
    return new Fault(kind, phase, code, status, detail);
  }

  public Fault withDetail(String word) {
    return new Fault(kind, phase, code, httpStatus, word);
  }

  /** {@code not_administrator at create (0x00000005)}: for logs and transcripts. */
  @Override
  public String toString() {
    return kind.code()
        + " at "
        + phase.code()
        + (code == null ? "" : " (" + code + ")")
        + (httpStatus == null ? "" : " [HTTP " + httpStatus + "]")
        + (detail == null ? "" : " " + detail);
  }
}
