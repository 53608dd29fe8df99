package org.rollcall.compliance.mailing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.BadSelector;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which mailings are due, and what becomes of them? The files are made first, which takes a while;
 * that they leave and when the next ones do is one transaction, so that none leaves twice.
 */
public final class MailingRound {
  private static final Logger LOG = LoggerFactory.getLogger(MailingRound.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final Mailings mailings;
  private final MailedReports reports;
  private final Noticeboard board;
  private final Calendars calendars;

  public MailingRound(
      Transactions transactions,
      Mailings mailings,
      MailedReports reports,
      Noticeboard board,
      Calendars calendars) {
    this.transactions = transactions;
    this.mailings = mailings;
    this.reports = reports;
    this.board = board;
    this.calendars = calendars;
  }

  /** Makes what is due and puts it on its way; says how many mailings that were. */
  public int sendDue(InstantSource clock) {
    var sent = 0;
    for (var mailing : mailings.due(clock.instant())) {
      if (send(mailing, clock.instant())) sent++;
    }
    return sent;
  }

  private boolean send(Mailing mailing, Instant now) {
    var due = Objects.requireNonNull(mailing.standing().nextAt());
    var next = next(mailing, now);
    var key = "mailing/" + mailing.id() + "/" + due;
    try {
      var made = reports.make(mailing, key, due, now);
      return transactions.together(() -> mailings.sent(mailing, next) && post(made));
    } catch (BadSelector _) {
      return refused(mailing, key, next, now);
    } catch (IOException | RuntimeException failed) {
      LOG.error("mailing {} could not be made", mailing.id(), failed);
      mailings.failed(mailing, "crashed", now.plus(PAUSE));
      return false;
    }
  }

  private @Nullable Instant next(Mailing mailing, Instant now) {
    var occasions = new Occasions(calendars.calendar());
    return occasions.next(mailing.content().trigger(), now).orElse(null);
  }

  private boolean post(List<MailedReports.Made> made) {
    made.forEach(one -> board.tell(one.recipients(), one.notice(), one.file()));
    return true;
  }

  private boolean refused(Mailing mailing, String key, @Nullable Instant next, Instant now) {
    var why = "selector_unreadable";
    var notice =
        new Notice(
            key,
            NoticeCode.REPORT_REFUSED,
            mailing.name(),
            Map.of("why", why),
            List.of(),
            "/compliance",
            now);
    transactions.together(
        () -> {
          if (mailings.refused(mailing, why, next)) board.note(notice);
          return true;
        });
    return false;
  }

  /**
   * Sends it as if it were due now, and leaves alone when it is.
   *
   * @throws BadSelector when its selector cannot be read any more
   */
  public void sendNow(Mailing mailing, Instant now) throws IOException {
    post(reports.make(mailing, "mailing/" + mailing.id() + "/by_hand/" + now, now, now));
  }
}
