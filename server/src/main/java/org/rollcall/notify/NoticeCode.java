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
      case RUN_FINISHED, FOLLOW_UP_OPENED, FOLLOW_UP_DONE, REPORT_READY, TRIAL -> Severity.INFO;
      case SCHEDULE_MISSED, RUN_FINISHED_BADLY, FOLLOW_UP_OVERDUE, AGREEMENT_ENDS, REPORT_REFUSED ->
          Severity.WARNING;
      case SCHEDULE_REFUSED, RUN_PAUSED, FOLLOW_UP_REFUSED -> Severity.URGENT;
    };
  }
}
