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

import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.Database;

/** Which readings does the database hold? */
public final class JooqReadings implements Readings {
  private final Database database;

  public JooqReadings(Database database) {
    this.database = database;
  }

  @Override
  public List<ProductReading> record(
      long machine, @Nullable Long attempt, List<Observation> observations) {
    return database.call(
        sql -> {
          var products = JooqProducts.on(sql, machine);
          return observations.stream()
              .map(
                  seen -> {
                    var product = products.known(ProductIdentity.of(seen.reading()));
                    JooqReadingRows.insert(sql, product, attempt, seen);
                    return new ProductReading(machine, product, attempt, seen);
                  })
              .toList();
        });
  }

  @Override
  public List<ProductReading> latest(long machine) {
    return latest(PRODUCT.MACHINE_ID.eq(machine));
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
}
