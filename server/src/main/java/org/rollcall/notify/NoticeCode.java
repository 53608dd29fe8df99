package org.rollcall.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened that is worth telling? */
public enum NoticeCode {
  SCHEDULE_MISSED,
  SCHEDULE_REFUSED,
  RUN_PAUSED,
  RUN_FINISHED,
  RUN_FINISHED_BADLY,
  FOLLOW_UP_OPENED,
  FOLLOW_UP_DONE,
  FOLLOW_UP_OVERDUE,
  FOLLOW_UP_REFUSED,
  AGREEMENT_ENDS,
  /** A PC shows another host key or certificate than the one it is known by. */
  HOST_KEY_CHANGED,
  KMS_HOST_SILENT,
  KMS_HOST_BACK,
  /** Made of itself, and sent to those whom it was promised. */
  REPORT_READY,
  REPORT_REFUSED,
  /** Somebody tries whether a recipient can be reached. */
  TRIAL;

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<NoticeCode> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  static NoticeCode ofCode(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("a newer version wrote " + code));
  }

  public Severity severity() {
    return switch (this) {
      case RUN_FINISHED, FOLLOW_UP_OPENED, FOLLOW_UP_DONE, REPORT_READY, KMS_HOST_BACK, TRIAL ->
          Severity.INFO;
      case SCHEDULE_MISSED, RUN_FINISHED_BADLY, FOLLOW_UP_OVERDUE, AGREEMENT_ENDS, REPORT_REFUSED ->
          Severity.WARNING;
      // No password was sent; the PC waits, and so may this.
      case HOST_KEY_CHANGED -> Severity.WARNING;
      case SCHEDULE_REFUSED, RUN_PAUSED, FOLLOW_UP_REFUSED, KMS_HOST_SILENT -> Severity.URGENT;
    };
  }
}
