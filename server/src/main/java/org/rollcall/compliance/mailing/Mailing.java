package org.rollcall.compliance.mailing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.schedule.Trigger;

/**
 * Which report is sent of itself, to whom, and when?
 *
 * @param version grows with each edit
 */
public record Mailing(
    long id, Content content, boolean enabled, Made made, Standing standing, int version) {
  public static final int LONGEST_NAME = 200;
  public static final int MOST_RECIPIENTS = 50;

  /**
   * What is sent?
   *
   * @param recipients to whom, by their ids
   */
  public record Content(String name, What what, Trigger trigger, List<Long> recipients) {
    public Content {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * Which report, of what time it is sent?
   *
   * @param selector which machines; empty for all
   * @param by what coverage is counted by
   */
  public record What(ReportKind kind, Form form, String selector, ReportOrder.By by) {}

  /** Who set it up, and when? The reports are made in this name. */
  public record Made(String by, Instant at) {}

  /**
   * How does it fare?
   *
   * @param nextAt when it is due; null for never
   * @param sentFor the instant that it was sent for last
   * @param trouble the code of what went wrong the last time
   */
  public record Standing(
      @Nullable Instant nextAt, @Nullable Instant sentFor, @Nullable String trouble) {}

  public String name() {
    return content.name();
  }
}
