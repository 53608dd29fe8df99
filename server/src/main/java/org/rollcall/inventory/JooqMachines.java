package org.rollcall.inventory;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.JooqPrepared;

/** Which machines does the database know? */
public final class JooqMachines implements Machines {
  /** How many values one statement may name: well below PostgreSQL's 65,535 parameters. */
  private static final int AT_ONCE = 1_000;

  /** From here on all rows are read once: H2 looks a list of names up far slower than that. */
  static final int MANY = 5_000;

  private static final JooqPrepared IDENTIFY_AGAIN =
      new JooqPrepared(
          DSL.update(MACHINE_IDENTITY)
              .set(MACHINE_IDENTITY.CMID, param("cmid", MACHINE_IDENTITY.CMID))
              .set(MACHINE_IDENTITY.BIOS_UUID, param("bios_uuid", MACHINE_IDENTITY.BIOS_UUID))
              .set(MACHINE_IDENTITY.SERIAL_NUMBER, param("serial", MACHINE_IDENTITY.SERIAL_NUMBER))
              .set(MACHINE_IDENTITY.MACHINE_SID, param("sid", MACHINE_IDENTITY.MACHINE_SID))
              .set(MACHINE_IDENTITY.READ_AT, param("read_at", MACHINE_IDENTITY.READ_AT))
              .where(
                  MACHINE_IDENTITY.MACHINE_ID.eq(param("machine", MACHINE_IDENTITY.MACHINE_ID))));

  private static final JooqPrepared SEEN =
      new JooqPrepared(
          DSL.update(MACHINE)
              .set(MACHINE.SEEN_AT, param("seen_at", MACHINE.SEEN_AT))
              .where(MACHINE.ID.eq(param("machine", MACHINE.ID)))
              .and(
                  MACHINE
                      .SEEN_AT
                      .isNull()
                      .or(MACHINE.SEEN_AT.lt(param("not_before", MACHINE.SEEN_AT)))));

  private final Database database;

  public JooqMachines(Database database) {
    this.database = database;
  }

  @Override
  public List<Machine> upsert(List<Listing> listings) {
    return listings.isEmpty()
        ? List.of()
        : database.call(sql -> JooqTaking.take(sql, listings, database.isPostgres()));
  }

  @Override
  public Optional<Machine> byId(long id) {
    return where(MACHINE.ID.eq(id)).stream().findFirst();
  }

  @Override
  public Optional<Machine> byName(MachineName name) {
    return where(MACHINE.NAME_KEY.eq(name.key())).stream().findFirst();
  }

  @Override
  public Map<MachineName, Machine> named(Collection<MachineName> names) {
    var known = new HashMap<MachineName, Machine>();
    if (names.size() > MANY) {
      var wanted = new HashSet<>(names);
      for (var machine : all()) {
        if (wanted.contains(machine.name())) known.put(machine.name(), machine);
      }
      return known;
    }
    names.stream()
        .map(MachineName::key)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(some -> where(MACHINE.NAME_KEY.in(some)).stream())
        .forEach(machine -> known.put(machine.name(), machine));
    return known;
  }

  @Override
  public List<Machine> byIds(Collection<Long> ids) {
    var known = new HashMap<Long, Machine>();
    ids.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(some -> where(MACHINE.ID.in(some)).stream())
        .forEach(machine -> known.put(machine.id(), machine));
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Machine> all() {
    return where(noCondition());
  }

  @Override
  public List<Machine> in(Room room) {
    return where(ROOM.NAME_KEY.eq(room.key()));
  }

  @Override
  public List<Machine> sharing(String cmid) {
    return where(MACHINE_IDENTITY.CMID.eq(cmid));
  }

  @Override
  public List<Machine> sharingSid(String sid) {
    return where(MACHINE_IDENTITY.MACHINE_SID.eq(sid));
  }

  @Override
  public Map<Long, String> cloned(Collection<Long> ids) {
    var other = MACHINE_IDENTITY.as("other");
    var shared =
        exists(
            selectOne()
                .from(other)
                .where(other.CMID.eq(MACHINE_IDENTITY.CMID))
                .and(other.MACHINE_ID.ne(MACHINE_IDENTITY.MACHINE_ID)));
    var cloned = new LinkedHashMap<Long, String>();
    ids.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                database
                    .call(
                        sql ->
                            sql.select(MACHINE_IDENTITY.MACHINE_ID, MACHINE_IDENTITY.CMID)
                                .from(MACHINE_IDENTITY)
                                .where(MACHINE_IDENTITY.MACHINE_ID.in(some), shared)
                                .orderBy(MACHINE_IDENTITY.MACHINE_ID)
                                .fetch())
                    .forEach(row -> cloned.put(row.value1(), row.value2())));
    return cloned;
  }

  private List<Machine> where(Condition condition) {
    return database.call(
        sql -> {
          var labels = JooqLabels.where(sql, condition);
          return sql.select(JooqMachineRows.FIELDS)
              .from(JooqMachineRows.MACHINES)
              .where(condition)
              .orderBy(MACHINE.NAME_KEY)
              .fetch(row -> JooqMachineRows.machine(row, labels));
        });
  }

  @Override
  public List<Room> rooms() {
    return database.call(
        sql ->
            sql.select(ROOM.NAME)
                .from(ROOM)
                .orderBy(ROOM.NAME_KEY)
                .fetch(row -> new Room(row.value1())));
  }

  @Override
  public void identify(long machine, Identity identity) {
    database.call(
        sql ->
            IDENTIFY_AGAIN.execute(sql, row(machine, identity)) == 1
                || first(sql, machine, identity));
  }

  /** Somebody else may have come first meanwhile. */
  private static boolean first(DSLContext sql, long machine, Identity identity) {
    var added =
        sql.insertInto(
                MACHINE_IDENTITY,
                MACHINE_IDENTITY.CMID,
                MACHINE_IDENTITY.BIOS_UUID,
                MACHINE_IDENTITY.SERIAL_NUMBER,
                MACHINE_IDENTITY.MACHINE_SID,
                MACHINE_IDENTITY.READ_AT,
                MACHINE_IDENTITY.MACHINE_ID)
            .values(Arrays.asList(row(machine, identity)))
            .onConflict(MACHINE_IDENTITY.MACHINE_ID)
            .doUpdate()
            .setAllToExcluded()
            .execute();
    return added == 1;
  }

  private static @Nullable Object[] row(long machine, Identity identity) {
    return new @Nullable Object[] {
      CleanText.ofNullable(identity.cmid(), 64),
      CleanText.ofNullable(identity.biosUuid(), 64),
      CleanText.ofNullable(identity.serialNumber(), 128),
      CleanText.ofNullable(identity.sid(), 200),
      identity.readAt(),
      machine
    };
  }

  @Override
  public void seen(long machine, Instant at) {
    database.call(sql -> SEEN.execute(sql, at, machine, at));
  }

  @Override
  public boolean edit(Machine machine) {
    return database.call(sql -> JooqEdits.edit(sql, machine));
  }

  @Override
  public Optional<Identity> identity(long machine) {
    return database.call(
        sql ->
            sql.select(
                    MACHINE_IDENTITY.CMID,
                    MACHINE_IDENTITY.BIOS_UUID,
                    MACHINE_IDENTITY.SERIAL_NUMBER,
                    MACHINE_IDENTITY.MACHINE_SID,
                    MACHINE_IDENTITY.READ_AT)
                .from(MACHINE_IDENTITY)
                .where(MACHINE_IDENTITY.MACHINE_ID.eq(machine))
                .fetchOptional(mapping(Identity::new)));
  }
}
