package org.rollcall.compliance.asof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.run.Observation;
import org.rollcall.store.Database;
import org.rollcall.store.Stores;

/** A database of which past days are asked; each test begins with an empty one. */
abstract class PastDays {
  static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  static final Instant LATER = MORNING.plus(Duration.ofDays(30));
  static final String OFFICE = "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition";
  static final String VISIO = "Office 19, Office19VisioPro2019VL_KMS_Client_AE edition";
  static final List<String> TABLES =
      List.of(
          "finding",
          "reading",
          "product_absence",
          "product",
          "installation",
          "attempt",
          "target",
          "run_change",
          "run",
          "machine_past",
          "machine",
          "agreement",
          "report");

  abstract Database database();

  @BeforeEach
  void empty() {
    database()
        .call(
            sql -> {
              TABLES.forEach(table -> sql.execute("delete from " + table));
              return sql.execute("update keeping set thinned_to = null");
            });
  }

  Stores stores() {
    return Stores.in(database());
  }

  History history() {
    return new JooqHistory(database(), InstantSource.fixed(LATER), () -> TAIPEI);
  }

  Keeping keeping() {
    return new JooqKeeping(database(), () -> TAIPEI);
  }

  static Reading reading(String name, ProductState state, @Nullable Long minutes) {
    return new Reading(name, null, "6MWKP", Reading.KMS_CLIENT, state, null, minutes, "kms:1688");
  }

  long read(long machine, Instant at, ProductState state) {
    var minutes = state == ProductState.LICENSED ? 259_200L : null;
    var seen = Observation.of(reading(OFFICE, state, minutes), at);
    return stores().readings().record(machine, null, List.of(seen)).getFirst().product();
  }

  List<ProductThen> told(Question question) {
    var told = new ArrayList<ProductThen>();
    history().each(question, told::add);
    return told;
  }

  static Question endOf(LocalDate day) {
    return Question.of(AsOf.day(day, LATER, TAIPEI));
  }

  int readingsOf(long product) {
    return stores().readings().history(product).size();
  }
}
