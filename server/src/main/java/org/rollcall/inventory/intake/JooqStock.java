package org.rollcall.inventory.intake;

import static org.jooq.impl.DSL.any;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.ROOM_SUBNET;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;
import org.rollcall.store.Database;

/** How does the inventory of the database stand, and how is it made to stand as was judged? */
public final class JooqStock implements Stock {
  static final int AT_ONCE = 1_000;

  private final Database database;

  public JooqStock(Database database) {
    this.database = database;
  }

  @Override
  public List<KnownMachine> all() {
    return database.call(JooqKnown::all);
  }

  @Override
  public void hold(Collection<Long> machines) {
    // Always in the same order, so that two who hold many do not wait for each other.
    machines.stream()
        .sorted()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                database.call(
                    sql ->
                        sql.select(MACHINE.ID)
                            .from(MACHINE)
                            .where(MACHINE.ID.eq(any(some.toArray(Long[]::new))))
                            .orderBy(MACHINE.ID)
                            .forUpdate()
                            .fetch()));
  }

  @Override
  public void take(List<Judged> rows, List<KnownMachine> known, @Nullable Long source) {
    database.call(
        sql -> {
          new JooqTakeover(sql, known, source).take(rows);
          return rows.size();
        });
  }

  @Override
  public Places places() {
    return new Places(
        database.call(
            sql ->
                sql.select(ROOM_SUBNET.CIDR, ROOM.NAME)
                    .from(ROOM_SUBNET)
                    .join(ROOM)
                    .on(ROOM.ID.eq(ROOM_SUBNET.ROOM_ID))
                    .fetch(row -> new Places.Place(new Subnet(row.value1()), row.value2()))));
  }
}
