package org.rollcall.store;

import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductName;
import org.rollcall.activation.ProductState;

/**
 * Migration 11.2: what are the products called that were read before, and what do they say of their
 * machines? Names are made by code, so that SQL alone cannot tell.
 */
final class JooqProductTitles implements JavaMigration {
  private final SQLDialect dialect;

  JooqProductTitles(SQLDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("11.2");
  }

  @Override
  public String getDescription() {
    return "product titles";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    var sql = DSL.using(new DefaultConnectionProvider(context.getConnection()), dialect);
    nameProducts(sql);
    sumUp(sql);
  }

  private static void nameProducts(DSLContext sql) {
    sql.update(PRODUCT)
        .set(PRODUCT.TITLE, "?")
        .set(PRODUCT.FAMILY, ProductFamily.OTHER.code())
        .where(PRODUCT.LICENSE_NAME.isNull())
        .execute();
    // A campus has a hundred thousand licences, and a few dozen names of them.
    for (var name : sql.selectDistinct(PRODUCT.LICENSE_NAME).from(PRODUCT).fetch(0, String.class)) {
      if (name == null) continue;
      var title = ProductName.of(name);
      sql.update(PRODUCT)
          .set(PRODUCT.TITLE, title)
          .set(PRODUCT.FAMILY, ProductFamily.of(title).code())
          .where(PRODUCT.LICENSE_NAME.eq(name))
          .execute();
    }
  }

  private static void sumUp(DSLContext sql) {
    var its = PRODUCT.MACHINE_ID.eq(MACHINE.ID);
    var ends = DSL.max(PRODUCT.EXPIRES_AT);
    sql.update(MACHINE)
        .set(
            MACHINE.EXPIRES_AT,
            one(DSL.select(DSL.min(PRODUCT.EXPIRES_AT)).from(PRODUCT).where(its)))
        .set(
            MACHINE.SEEN_AT, one(DSL.select(DSL.max(PRODUCT.OBSERVED_AT)).from(PRODUCT).where(its)))
        .set(MACHINE.WORST, one(DSL.select(DSL.max(severity())).from(PRODUCT).where(its)))
        .set(
            MACHINE.RENEWING_UNTIL,
            one(DSL.select(ends).from(PRODUCT).where(its, PRODUCT.STANDING.eq("renewing"))))
        .set(
            MACHINE.STALLED_UNTIL,
            one(DSL.select(ends).from(PRODUCT).where(its, PRODUCT.STANDING.eq("stalled"))))
        .set(
            MACHINE.LAPSED,
            DSL.field(
                DSL.exists(
                    DSL.selectOne().from(PRODUCT).where(its, PRODUCT.STANDING.eq("lapsed")))))
        .execute();
    var twin = PRODUCT.as("twin");
    sql.update(PRODUCT)
        .set(PRODUCT.COUNTED, false)
        .where(
            DSL.exists(
                DSL.selectOne()
                    .from(twin)
                    .where(twin.MACHINE_ID.eq(PRODUCT.MACHINE_ID), twin.ID.lt(PRODUCT.ID))
                    .and(twin.TITLE.isNotDistinctFrom(PRODUCT.TITLE))
                    .and(twin.STATE.isNotDistinctFrom(PRODUCT.STATE))))
        .execute();
  }

  private static <T> Field<T> one(Select<? extends Record1<T>> select) {
    return DSL.field(select);
  }

  private static Field<Integer> severity() {
    var severities = new TreeMap<String, Integer>();
    for (var state : ProductState.values()) severities.put(state.code(), state.severity());
    return DSL.case_(PRODUCT.STATE).mapValues(severities);
  }
}
