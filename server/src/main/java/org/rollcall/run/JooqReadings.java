package org.rollcall.run;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.READING;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.Identity;
import org.rollcall.store.Database;

/** Which readings does the database hold? */
public final class JooqReadings implements Readings {
  private final Database database;

  public JooqReadings(Database database) {
    this.database = database;
  }

  @Override
  public List<ProductReading> record(
      long machine, @Nullable Long attempt, Census census, List<Observation> observations) {
    return observations.isEmpty()
        ? List.of()
        : database.call(sql -> record(sql, machine, attempt, census, observations));
  }

  private static List<ProductReading> record(
      DSLContext sql,
      long machine,
      @Nullable Long attempt,
      Census census,
      List<Observation> observations) {
    JooqProducts.lock(sql, machine);
    var at = observations.getFirst().observedAt();
    var installation = JooqInstallations.seen(sql, machine, census.installation(), at);
    var products = JooqProducts.on(sql, machine, installation.getId());
    var recorded = new ArrayList<ProductReading>();
    for (var seen : observations) {
      var product = products.known(ProductIdentity.of(seen.reading()));
      var title = JooqProductStates.title(seen.reading(), installation.getName());
      var reading = JooqReadingRows.insert(sql, product, attempt, seen, title);
      JooqProductStates.keep(sql, product, reading, seen, title);
      recorded.add(new ProductReading(machine, product, attempt, seen));
    }
    var those = recorded.stream().map(ProductReading::product).toList();
    if (products.hasAbsent(those)) JooqAbsences.back(sql, those, at);
    if (census.complete() && products.hasOthers(those)) {
      JooqProductStates.onlyThese(sql, installation, those, at);
    }
    JooqMachineSums.sumUp(sql, machine);
    // A visit tells of its target; what a PC's user sends in has none.
    if (attempt == null) JooqNews.ofMachines(sql, List.of(machine), "read");
    return recorded;
  }

  @Override
  public List<ProductReading> latest(long machine) {
    return latest(PRODUCT.MACHINE_ID.eq(machine));
  }

  @Override
  public List<ProductReading> present(long machine) {
    return database.call(
        sql ->
            sql.select(READING.fields())
                .select(PRODUCT.MACHINE_ID)
                .from(PRODUCT)
                .join(READING)
                .on(READING.ID.eq(PRODUCT.READING_ID))
                .where(PRODUCT.MACHINE_ID.eq(machine).and(PRODUCT.PRESENT))
                .orderBy(PRODUCT.ID)
                .fetch(JooqReadingRows::reading));
  }

  @Override
  public List<ProductReading> latestOfRun(long run) {
    return latest(
        READING.ATTEMPT_ID.in(
            select(ATTEMPT.ID)
                .from(ATTEMPT)
                .join(TARGET)
                .on(TARGET.ID.eq(ATTEMPT.TARGET_ID))
                .where(TARGET.RUN_ID.eq(run))));
  }

  private List<ProductReading> latest(Condition condition) {
    var age =
        rowNumber()
            .over(
                partitionBy(READING.PRODUCT_ID)
                    .orderBy(READING.OBSERVED_AT.desc(), READING.ID.desc()))
            .as("age");
    return database.call(
        sql -> {
          var ranked =
              select(READING.ID, age)
                  .from(READING)
                  .join(PRODUCT)
                  .on(PRODUCT.ID.eq(READING.PRODUCT_ID))
                  .where(condition)
                  .asTable("ranked");
          return sql.select(READING.fields())
              .select(PRODUCT.MACHINE_ID)
              .from(READING)
              .join(PRODUCT)
              .on(PRODUCT.ID.eq(READING.PRODUCT_ID))
              .join(ranked)
              .on(READING.ID.eq(field(name("ranked", "id"), Long.class)))
              .where(field(name("ranked", "age"), Integer.class).eq(1))
              .orderBy(PRODUCT.MACHINE_ID, PRODUCT.ID)
              .fetch(JooqReadingRows::reading);
        });
  }

  @Override
  public List<ProductReading> ofMachine(long machine, Instant before, int most) {
    return database.call(
        sql ->
            sql.select(READING.fields())
                .select(PRODUCT.MACHINE_ID)
                .from(READING)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(READING.PRODUCT_ID))
                .where(PRODUCT.MACHINE_ID.eq(machine).and(READING.OBSERVED_AT.lt(before)))
                .orderBy(READING.OBSERVED_AT.desc(), READING.ID.desc())
                .limit(most)
                .fetch(JooqReadingRows::reading));
  }

  @Override
  public List<ProductReading> history(long product) {
    return database.call(
        sql ->
            sql.select(READING.fields())
                .select(PRODUCT.MACHINE_ID)
                .from(READING)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(READING.PRODUCT_ID))
                .where(READING.PRODUCT_ID.eq(product))
                .orderBy(READING.OBSERVED_AT.desc(), READING.ID.desc())
                .fetch(JooqReadingRows::reading));
  }

  @Override
  public void compare(long machine, Identity told) {
    database.call(
        sql -> {
          JooqImagingSigns.ofIdentity(sql, machine, told);
          return told;
        });
  }
}
