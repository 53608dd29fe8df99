package org.rollcall.store;

import static org.rollcall.db.Tables.PRODUCT;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductName;

/**
 * Migration 18.1: what are the products called that were named before a Windows had one name in all
 * languages? What is not read again would else be counted apart for ever.
 */
final class JooqProductNames implements JavaMigration {
  private final SQLDialect dialect;

  JooqProductNames(SQLDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("18.1");
  }

  @Override
  public String getDescription() {
    return "product names";
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
    rename(DSL.using(new DefaultConnectionProvider(context.getConnection()), dialect));
  }

  static void rename(DSLContext sql) {
    // A campus has a hundred thousand licences, and a few dozen names of them.
    sql.selectDistinct(PRODUCT.LICENSE_NAME, PRODUCT.TITLE)
        .from(PRODUCT)
        .where(PRODUCT.LICENSE_NAME.isNotNull(), PRODUCT.TITLE.isNotNull())
        .forEach(named -> rename(sql, named.value1(), named.value2()));
  }

  private static void rename(DSLContext sql, String license, String title) {
    var family = ProductFamily.of(ProductName.of(license));
    var name =
        family == ProductFamily.WINDOWS && title.startsWith("Windows ")
            ? ProductName.ofWindows(license, title)
            : ProductName.of(license);
    if (name.equals(title)) return;
    sql.update(PRODUCT)
        .set(PRODUCT.TITLE, name)
        .set(PRODUCT.FAMILY, family.code())
        .where(PRODUCT.LICENSE_NAME.eq(license), PRODUCT.TITLE.eq(title))
        .execute();
  }
}
