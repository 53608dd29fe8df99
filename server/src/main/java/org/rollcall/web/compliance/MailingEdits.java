package org.rollcall.web.compliance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.compliance.mailing.Mailing;
import org.rollcall.compliance.mailing.MailingRound;
import org.rollcall.compliance.mailing.Mailings;
import org.rollcall.inventory.NameTaken;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who changed what about the mailings? Each change and its record share one fate. */
@Singleton
final class MailingEdits {
  private final Transactions transactions;
  private final Mailings mailings;
  private final MailingRound round;
  private final Calendars calendars;
  private final Audit audit;
  private final InstantSource clock;

  MailingEdits(
      Transactions transactions,
      Mailings mailings,
      MailingRound round,
      Calendars calendars,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.mailings = mailings;
    this.round = round;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  Mailing add(AskedMailing asked, String by) {
    var now = clock.instant();
    var made = new Mailing.Made(by, now);
    var wanted = new Mailing(0, asked.content(), asked.enabled(), made, standing(asked), 1);
    var values = Map.of("value", wanted.name());
    return transactions.together(
        () -> {
          var added =
              mailings.add(wanted).orElseThrow(() -> Problem.conflict("mailing_there", values));
          record(by, "mailing_added", added);
          return added;
        });
  }

  Mailing edit(Mailing before, AskedMailing asked, int seen, String by) {
    var content = asked.content();
    // One that is due already is not put off by an edit of something else.
    var same = before.enabled() && before.content().trigger().equals(content.trigger());
    var standing = same ? before.standing() : standing(asked);
    var wanted = new Mailing(before.id(), content, asked.enabled(), before.made(), standing, seen);
    try {
      return transactions.together(
          () -> {
            var kept = mailings.edit(wanted).orElseThrow(Edition::changedMeanwhile);
            record(by, "mailing_changed", kept);
            return kept;
          });
    } catch (NameTaken _) {
      throw Problem.conflict("mailing_there", Map.of("value", wanted.name()));
    }
  }

  private Mailing.Standing standing(AskedMailing asked) {
    var next = asked.next(new Occasions(calendars.calendar()), clock.instant());
    return new Mailing.Standing(next, null, null);
  }

  void remove(Mailing mailing, int seen, String by) {
    transactions.together(
        () -> {
          if (!mailings.remove(mailing.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "mailing_removed", mailing);
          return mailing;
        });
  }

  /** Makes it now and puts it on its way, for somebody who wants to see what arrives. */
  void send(Mailing mailing, String by) {
    try {
      round.sendNow(mailing, clock.instant());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    transactions.together(
        () -> {
          record(by, "mailing_sent", mailing);
          return mailing;
        });
  }

  private void record(String by, String code, Mailing mailing) {
    var what = mailing.content().what();
    var details =
        Map.of(
            "name", mailing.name(),
            "kind", what.kind().code(),
            "form", what.form().code(),
            "trigger", mailing.content().trigger().code(),
            "recipients", Integer.toString(mailing.content().recipients().size()));
    audit.record(new Deed(by, code, "mailing/" + mailing.id(), details, clock.instant()));
  }
}
