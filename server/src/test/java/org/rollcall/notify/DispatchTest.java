package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** What leaves by mail, to whom, when, and how often? */
class DispatchTest extends PostOffice {
  @Test
  void a_mail_says_what_why_and_what_to_do_in_the_language_of_who_reads_it() throws Exception {
    by("張老師", new Recipient.Mail("chang@example.edu.tw"), null, rule(false));
    happened("a", NoticeCode.FOLLOW_UP_OVERDUE, new Notice.Line(1, "A101-07", "waiting"));
    happened("a", NoticeCode.FOLLOW_UP_OVERDUE);
    dispatch.sendDue(() -> now);
    dispatch.sendDue(() -> now);

    var message = mail.getReceivedMessages()[0];
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(message.getSubject()).isEqualTo("[Rollcall] 「A101」：到期日仍有 2 台未完成（共 40 台）");
    assertThat(message.getContent().toString())
        .contains("A101-07：重灌後尚未連線到", "解凍", "https://rollcall.example.edu.tw/runs/7");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Message-ID")[0]).matches("<rollcall-\\d+@example.edu.tw>");
  }

  @Test
  void three_hundred_notices_leave_as_one_digest_in_the_morning() {
    by("處室", new Recipient.Mail("office@example.edu.tw"), null, rule(true));
    for (var i = 0; i < 150; i++) happened("n" + i, NoticeCode.RUN_FINISHED);
    dispatch.sendDue(() -> now);
    assertThat(mails()).isEmpty();

    now = NOON.plus(A_DAY);
    dispatch.sendDue(() -> now);
    dispatch.sendDue(() -> now);

    assertThat(mails()).containsExactly("[Rollcall] 今日 150 則通知");
  }

  @Test
  void quiet_hours_hold_back_what_can_wait_and_nothing_that_cannot() {
    by("值班", new Recipient.Mail("duty@example.edu.tw"), 22 * 60, rule(false));
    now = Instant.parse("2026-03-02T15:30:00Z"); // half past eleven at night
    happened("info", NoticeCode.RUN_FINISHED);
    happened("urgent", NoticeCode.RUN_PAUSED);
    dispatch.sendDue(() -> now);
    assertThat(mails()).containsExactly("[Rollcall] 第 7 號執行「A101」已暫停");

    now = Instant.parse("2026-03-02T23:00:00Z"); // seven in the morning
    dispatch.sendDue(() -> now);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void a_rule_for_some_machines_leaves_out_what_is_about_others() {
    var ours = Stores.in(database).newMachines(new org.rollcall.inventory.Room("A101"), 1);
    var others = Stores.in(database).newMachines(new org.rollcall.inventory.Room("B202"), 1);
    var rule = new Rule(Set.of(), Severity.WARNING, "room:A101", false);
    by("A 棟", new Recipient.Mail("a@example.edu.tw"), null, rule);

    var id = others.getFirst().id();
    happened("other", NoticeCode.RUN_FINISHED_BADLY, new Notice.Line(id, "B", "refused"));
    happened("mild", NoticeCode.FOLLOW_UP_DONE, new Notice.Line(ours.getFirst().id(), "A", ""));
    assertThat(dispatch.sendDue(() -> now)).isZero();
    happened(
        "ours",
        NoticeCode.RUN_FINISHED_BADLY,
        new Notice.Line(ours.getFirst().id(), "A", "refused"));
    assertThat(dispatch.sendDue(() -> now)).isOne();
  }

  @Test
  void what_a_server_had_in_hand_when_it_died_is_sent_by_the_next_one_and_never_by_two_at_once() {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("x", NoticeCode.RUN_PAUSED);
    assertThat(outbox.take(now, Duration.ofMinutes(5))).hasSize(1); // and then it dies
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 5; i++) servers.execute(() -> dispatch.sendDue(() -> now));
    }
    assertThat(mails()).isEmpty();

    now = NOON.plus(Duration.ofMinutes(6));
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 5; i++) servers.execute(() -> dispatch.sendDue(() -> now));
    }
    assertThat(mails()).hasSize(1);
  }

  @Test
  void a_mail_server_that_is_away_for_a_day_loses_nothing() throws FolderException {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("x", NoticeCode.RUN_PAUSED);
    var known = recipients.mailServer();
    recipients.keep(
        new MailServer(
            "127.0.0.1",
            1,
            MailServer.Security.NONE,
            null,
            known.sender(),
            null,
            null,
            known.version()));
    for (var hour = 0; hour < 24; hour++) {
      now = NOON.plus(Duration.ofHours(hour));
      dispatch.sendDue(() -> now);
    }
    assertThat(mails()).isEmpty();
    var away = recipients.mailServer();
    recipients.keep(
        new MailServer(
            "127.0.0.1",
            mail.getSmtp().getPort(),
            MailServer.Security.NONE,
            null,
            known.sender(),
            null,
            null,
            away.version()));
    now = NOON.plus(Duration.ofHours(30));
    dispatch.sendDue(() -> now);

    assertThat(mails()).hasSize(1);
  }

  @Test
  void what_was_told_long_ago_is_forgotten_unless_it_is_still_on_its_way() {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("told", NoticeCode.RUN_PAUSED);
    dispatch.sendDue(() -> now);
    happened("waiting", NoticeCode.RUN_PAUSED);
    now = NOON.plus(A_DAY);
    happened("later", NoticeCode.RUN_PAUSED);

    var old = new JooqOldNotices(database);
    assertThat(old.forget(NOON)).isZero();
    assertThat(old.forget(NOON.plusSeconds(1))).isOne();

    assertThat(board.knows("told")).isFalse();
    assertThat(board.knows("waiting")).isTrue();
    assertThat(board.latest(new Delivery.Filter(null, null, null), 10)).hasSize(2);
  }
}
