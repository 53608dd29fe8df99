package org.rollcall.compliance.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.audit.JooqAudit;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.JooqLedger;
import org.rollcall.compliance.report.JooqMadeReports;
import org.rollcall.compliance.report.MadeReports;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.compliance.report.Tables;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.notify.Delivery;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.Letter;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Recipient;
import org.rollcall.schedule.Trigger;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;

/** Which reports leave of themselves, of what time, to whom, and how often? */
class MailingRoundTest {
  private static final ZoneId TAIPEI = SiteCalendar.USUAL_ZONE;
  private static final Instant FIRST_OF_APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Trigger MONTHLY = new Trigger.Monthly(1, LocalTime.of(8, 0));

  private final Database database =
      Database.open(StoreLocation.memory("mailing-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final Mailings mailings = new JooqMailings(database);
  private final JooqRecipients recipients = new JooqRecipients(database);
  private final JooqOutbox outbox = new JooqOutbox(database);
  private final JooqCalendars calendars = new JooqCalendars(database);
  private final MadeReports made = new JooqMadeReports(database);
  private final List<Letter> letters = new ArrayList<>();
  private Instant now = FIRST_OF_APRIL;
  private final Noticeboard board =
      new Noticeboard(database, outbox, recipients, new JooqMachineSearch(database), () -> TAIPEI);
  private final Dispatch dispatch =
      new Dispatch(outbox, recipients, (letter, _) -> letters.add(letter), () -> TAIPEI);
  private final MailingRound round =
      new MailingRound(
          database, mailings, new MailedReports(making(), recipients, calendars), board, calendars);

  private ReportMaking making() {
    var history = new JooqHistory(database, () -> now, () -> TAIPEI);
    var ledger = new JooqLedger(database, () -> now, () -> TAIPEI);
    var agreements = new JooqAgreements(database);
    return new ReportMaking(
        new Tables(history, ledger, agreements, SupportEnds.load(), () -> TAIPEI),
        new JooqKeeping(database, () -> TAIPEI),
        new ReportMaking.Records(database, made, new JooqAudit(database)),
        () -> now,
        () -> TAIPEI);
  }

  @BeforeEach
  void machines() {
    Stores.in(database).newMachines(new Room("A101"), 3);
    // A report of a day tells of what was known then.
    new JooqKeeping(database, () -> TAIPEI).note(FIRST_OF_APRIL.minus(Duration.ofDays(2)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long reader(String name, Language language) {
    var times = new Recipient.Times(null, null, 420);
    var way = new Recipient.Mail(name + "@example.edu.tw");
    return recipients
        .add(new Recipient(0, name, way, language, times, List.of(), true, 1))
        .orElseThrow()
        .id();
  }

  private Mailing mailing(String selector, Long... readers) {
    var what = new Mailing.What(ReportKind.STATUS, Form.CSV, selector, ReportOrder.By.BUILDING);
    var content = new Mailing.Content("使用情形", what, MONTHLY, List.of(readers));
    var standing = new Mailing.Standing(FIRST_OF_APRIL, null, null);
    return mailings
        .add(new Mailing(0, content, true, new Mailing.Made("王小明", now), standing, 1))
        .orElseThrow();
  }

  private static byte[] content(Letter letter) {
    var file = Objects.requireNonNull(letter.file());
    return Base64.getMimeDecoder().decode(String.join("\r\n", file.parts()));
  }

  @Test
  void every_reader_gets_the_file_of_the_day_before_in_their_language_once() throws Exception {
    var kept = mailing("room:A101", reader("office", Language.ZH_TW), reader("audit", Language.EN));
    assertThat(round.sendDue(() -> now.minusSeconds(1))).isZero();
    assertThat(round.sendDue(() -> now)).isOne();
    assertThat(round.sendDue(() -> now)).isZero();
    dispatch.sendDue(() -> now);

    assertThat(letters)
        .extracting(Letter::subject)
        .containsExactlyInAnyOrder(
            "[Rollcall] 報表「使用情形」：啟用狀態", "[Rollcall] Report “使用情形”: Activation status");
    assertThat(letters).allMatch(letter -> letter.text().contains("2026-03-31"));
    for (var letter : letters) {
      var file = Objects.requireNonNull(letter.file());
      var sum = MessageDigest.getInstance("SHA-256").digest(content(letter));
      assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
      assertThat(letter.text()).contains(file.sha256(), file.name());
      assertThat(new String(content(letter), StandardCharsets.UTF_8).lines()).hasSize(4);
    }
    assertThat(made.page(null, 10))
        .extracting(one -> one.sha256(), one -> one.by())
        .containsExactlyInAnyOrderElementsOf(
            letters.stream()
                .map(one -> Objects.requireNonNull(one.file()).sha256())
                .map(sum -> org.assertj.core.api.Assertions.tuple(sum, "王小明"))
                .toList());
    var standing = mailings.byId(kept.id()).orElseThrow().standing();
    assertThat(standing.sentFor()).isEqualTo(FIRST_OF_APRIL);
    assertThat(standing.nextAt()).isEqualTo("2026-05-01T00:00:00Z");
  }

  @Test
  void servers_that_make_it_at_the_same_time_send_it_once_and_keep_no_file_afterwards() {
    mailing("", reader("office", Language.ZH_TW));
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 3; i++) servers.execute(() -> round.sendDue(() -> now));
    }
    var waiting = outbox.latest(new Delivery.Filter(null, null, null), 10);
    assertThat(waiting).hasSize(1);
    var notice = waiting.getFirst().told().notice();
    assertThat(outbox.enclosed(notice).orElseThrow().parts()).isNotEmpty();

    dispatch.sendDue(() -> now);
    assertThat(letters).hasSize(1);
    assertThat(outbox.enclosed(notice).orElseThrow().parts()).isEmpty();
    assertThat(outbox.enclosed(notice).orElseThrow().sha256()).hasSize(64);
  }

  @Test
  void months_without_a_server_are_made_up_for_by_one_report() {
    mailing("", reader("office", Language.ZH_TW));
    now = FIRST_OF_APRIL.plus(Duration.ofDays(100));
    round.sendDue(() -> now);
    round.sendDue(() -> now);
    dispatch.sendDue(() -> now);

    assertThat(letters).hasSize(1);
    assertThat(mailings.all().getFirst().standing().nextAt()).isEqualTo("2026-08-01T00:00:00Z");
  }

  @Test
  void one_whose_selector_cannot_be_read_any_more_says_so_once_and_waits_for_its_next_time() {
    mailing("rom:A101", reader("office", Language.ZH_TW));
    round.sendDue(() -> now);
    round.sendDue(() -> now);

    assertThat(mailings.all().getFirst().standing().trouble()).isEqualTo("selector_unreadable");
    assertThat(mailings.all().getFirst().standing().nextAt()).isEqualTo("2026-05-01T00:00:00Z");
    assertThat(made.page(null, 10)).isEmpty();
  }

  @Test
  void a_report_of_what_was_tells_of_the_whole_month_and_its_link_asks_for_the_same() {
    var calendar = SiteCalendar.EMPTY;
    var runs = orderOf(ReportKind.RUNS, calendar);
    assertThat(runs.asOf().day()).isEqualTo("2026-03-31");
    assertThat(runs.since()).isEqualTo("2026-03-01");
    assertThat(orderOf(ReportKind.CHANGES, calendar).since()).isEqualTo("2026-02-28");
    assertThat(MailedOrder.link(runs))
        .isEqualTo("/compliance?kind=runs&as_of=2026-03-31&selector=room%3AA101&since=2026-03-01");
  }

  private static ReportOrder orderOf(ReportKind kind, SiteCalendar calendar) {
    var what = new Mailing.What(kind, Form.PDF, "room:A101", ReportOrder.By.ROOM);
    var content = new Mailing.Content("x", what, MONTHLY, List.of(1L));
    return new MailedOrder(calendar).of(content, FIRST_OF_APRIL);
  }
}
