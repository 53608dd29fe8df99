package org.rollcall.transport.profile;

import static org.rollcall.db.Tables.MACHINE_WAY;

import org.rollcall.store.Database;

/** Which ways does the database remember? */
public final class JooqMemory implements Memory {
  private final Database database;

  public JooqMemory(Database database) {
    this.database = database;
  }

  @Override
  public void entered(long machine, Entered entered) {
    var passage = entered.passage();
    database.call(
        sql ->
            sql.insertInto(MACHINE_WAY)
                .set(MACHINE_WAY.MACHINE_ID, machine)
                .set(MACHINE_WAY.PROFILE, entered.profile())
                .set(MACHINE_WAY.EDITION, entered.edition())
                .set(MACHINE_WAY.PROTOCOL, passage.protocol().code())
                .set(MACHINE_WAY.CLIENT, passage.client().code())
                .set(MACHINE_WAY.PORT, passage.port())
                .set(MACHINE_WAY.AUTHENTICATION, passage.authentication().code())
                .set(MACHINE_WAY.ANSWERED_AT, entered.answeredAt())
                .onConflict(MACHINE_WAY.MACHINE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  /** The row stays, so that people can be told by which way it used to work; it counts no more. */
  @Override
  public void silent(long machine) {
    database.call(
        sql ->
            sql.update(MACHINE_WAY)
                .set(MACHINE_WAY.PROFILE, -1L)
                .set(MACHINE_WAY.EDITION, -1)
                .where(MACHINE_WAY.MACHINE_ID.eq(machine))
                .execute());
  }
}
