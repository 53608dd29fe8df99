package org.rollcall.inventory;

import static org.rollcall.db.Tables.DIRECTORY_SOURCE;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.ROOM;

import org.rollcall.store.Database;

/** Who in the database names a credential? */
public final class JooqCredentialUse {
  private final Database database;

  public JooqCredentialUse(Database database) {
    this.database = database;
  }

  public CredentialUse of(String credential) {
    var inUse = MACHINE.LIFE_CYCLE.ne(LifeCycle.RETIRED.code());
    var asked = DIRECTORY_SOURCE.CREDENTIAL.eq(credential);
    return database.call(
        sql ->
            new CredentialUse(
                sql.fetchCount(MACHINE, MACHINE.CREDENTIAL.eq(credential).and(inUse)),
                sql.fetchCount(ROOM, ROOM.CREDENTIAL.eq(credential)),
                sql.fetchCount(MACHINE_GROUP, MACHINE_GROUP.CREDENTIAL.eq(credential)),
                sql.fetchCount(
                    DIRECTORY_SOURCE,
                    asked.or(DIRECTORY_SOURCE.MACHINE_CREDENTIAL.eq(credential)))));
  }
}
