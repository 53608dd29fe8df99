package org.rollcall.compliance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.Letter;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Rule;
import org.rollcall.notify.Severity;
import org.rollcall.run.Observation;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;

/** Who is told of an agreement that ends, how often, and of what? */
class RemindersTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final String OFFICE = "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition";
  private static final String VISIO = "Office 19, Office19VisioPro2019VL_KMS_Client_AE edition";

  private final Database database =
      Database.open(StoreLocation.memory("remind-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final JooqAgreements agreements = new JooqAgreements(database);
  private final JooqRecipients recipients = new JooqRecipients(database);
  private final JooqOutbox outbox = new JooqOutbox(database);
  private final List<Letter> letters = new ArrayList<>();
  private Instant now = END.minusDays(100).atStartOfDay(TAIPEI).toInstant();
  private final Noticeboard board =
      new Noticeboard(database, outbox, recipients, new JooqMachineSearch(database), () -> TAIPEI);
  private final Dispatch dispatch =
      new Dispatch(outbox, recipients, (letter, _) -> letters.add(letter), () -> TAIPEI);
  private final Reminders reminders =
      new Reminders(
          agreements, new JooqHistory(database, () -> now, () -> TAIPEI), board, () -> TAIPEI);

  @BeforeEach
  void activate() {
    var stores = Stores.in(database);
    var machines = stores.newMachines(5);
    new JooqKeeping(database, () -> TAIPEI).note(now);
    for (var machine : machines) {
      var seen = List.of(licensed(OFFICE), licensed(VISIO));
      stores.readings().record(machine.id(), null, seen);
    }
    var rule = new Rule(Set.of(NoticeCode.AGREEMENT_ENDS), Severity.INFO, null, false);
    var times = new Recipient.Times(null, null, 420);
    var way = new Recipient.Mail("office@example.edu.tw");
    recipients.add(new Recipient(0, "office", way, Language.ZH_TW, times, List.of(rule), true, 1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Observation licensed(String name) {
    return Observation.of(
        new Reading(
            name,
            null,
            "6MWKP",
            Reading.KMS_CLIENT,
            ProductState.LICENSED,
            null,
            Duration.ofDays(180).toMinutes(),
            "kms:1688"),
        now);
  }

  private Agreement agreement(
      String title,
      ProductFamily family,
      @Nullable Integer quantity,
      LocalDate from,
      LocalDate to) {
    return agreements.add(
        new Agreement(
            0,
            title,
            new Agreement.Scope(family, null, quantity),
            new Agreement.Period(from, to),
            new Agreement.Papers(null, "總務處", null),
            1));
  }

  private void everyDayUntil(LocalDate last) {
    for (var day = END.minusDays(100); !day.isAfter(last); day = day.plusDays(1)) {
      now = day.atTime(9, 0).atZone(TAIPEI).toInstant();
      reminders.look(now);
      reminders.look(now);
    }
    dispatch.sendDue(() -> now);
  }

  @Test
  void it_is_told_three_times_with_what_stands_without_it_then() {
    agreement("校園授權", ProductFamily.OFFICE, null, END.minusYears(3), END);
    everyDayUntil(END.plusDays(5));

    assertThat(letters)
        .extracting(Letter::subject)
        .containsExactly(
            "[Rollcall] 授權合約「校園授權」90 天後到期",
            "[Rollcall] 授權合約「校園授權」30 天後到期",
            "[Rollcall] 授權合約「校園授權」7 天後到期");
    assertThat(letters.getFirst().text())
        .contains("2026-12-31", "115/12/31", "有 5 套產品", "：5", "總務處");
  }

  @Test
  void one_that_was_taken_up_late_is_told_once_and_another_last_day_anew() {
    everyDayUntil(END.minusDays(6));
    var late = agreement("補登", ProductFamily.OFFICE, null, END.minusYears(3), END);
    reminders.look(now);
    reminders.look(now);
    var longer = new Agreement.Period(END.minusYears(3), END.plusDays(20));
    agreements.edit(
        new Agreement(late.id(), "補登", late.scope(), longer, late.papers(), late.version()));
    reminders.look(now);
    dispatch.sendDue(() -> now);

    assertThat(letters)
        .extracting(Letter::subject)
        .containsExactly("[Rollcall] 授權合約「補登」6 天後到期", "[Rollcall] 授權合約「補登」26 天後到期");
  }

  @Test
  void nobody_is_told_where_the_next_agreement_is_there_and_only_of_the_rest_where_it_is_small() {
    agreement("舊約", ProductFamily.OFFICE, null, END.minusYears(3), END);
    agreement("新約", ProductFamily.OFFICE, 5, END.plusDays(1), END.plusYears(3));
    everyDayUntil(END.minusDays(80));
    assertThat(letters).isEmpty();

    agreements.all().stream()
        .filter(one -> one.title().equals("新約"))
        .forEach(one -> agreements.remove(one.id(), one.version()));
    agreement("小約", ProductFamily.OFFICE, 3, END.plusDays(1), END.plusYears(3));
    reminders.look(now);
    dispatch.sendDue(() -> now);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().text()).contains("有 2 套產品", "：2");
  }
}
