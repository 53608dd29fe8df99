package org.rollcall.run;

import static org.jooq.Records.mapping;
import static org.rollcall.db.Tables.SITE;

import org.rollcall.store.Database;

/** Which limits does the database hold for all runs? */
public final class JooqSite implements Site {
  private final Database database;

  public JooqSite(Database database) {
    this.database = database;
  }

  @Override
  public Limits limits() {
    return database.call(
        sql ->
            sql.select(SITE.AT_ONCE, SITE.PER_ROOM).from(SITE).fetchSingle(mapping(Limits::new)));
  }

  @Override
  public void limit(Limits limits) {
    database.call(
        sql ->
            sql.update(SITE)
                .set(SITE.AT_ONCE, limits.atOnce())
                .set(SITE.PER_ROOM, limits.perRoom())
                .execute());
  }
}
