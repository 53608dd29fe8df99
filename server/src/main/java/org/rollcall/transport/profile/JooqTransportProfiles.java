package org.rollcall.transport.profile;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.SITE;
import static org.rollcall.db.Tables.TRANSPORT_PROFILE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.TransportProfileRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.NameTaken;
import org.rollcall.store.Database;

/** Which transport profiles does the database know? */
public final class JooqTransportProfiles implements TransportProfiles {
  private final Database database;

  public JooqTransportProfiles(Database database) {
    this.database = database;
  }

  @Override
  public List<TransportProfile> all() {
    return database.call(sql -> where(sql, noCondition()));
  }

  @Override
  public Optional<TransportProfile> byId(long id) {
    return database.call(sql -> where(sql, TRANSPORT_PROFILE.ID.eq(id)).stream().findFirst());
  }

  private static List<TransportProfile> where(DSLContext sql, Condition condition) {
    return sql.selectFrom(TRANSPORT_PROFILE)
        .where(condition)
        .orderBy(TRANSPORT_PROFILE.NAME_KEY)
        .fetch(JooqProfileRows::profile);
  }

  @Override
  public Optional<TransportProfile> add(TransportProfile profile) {
    return database.call(
        sql -> {
          var row = new TransportProfileRecord();
          JooqProfileRows.fill(row, profile);
          var made =
              sql.insertInto(TRANSPORT_PROFILE)
                  .set(row)
                  .onConflict(TRANSPORT_PROFILE.NAME_KEY)
                  .doNothing()
                  .execute();
          return made == 0
              ? Optional.empty()
              : where(sql, TRANSPORT_PROFILE.NAME_KEY.eq(profile.key())).stream().findFirst();
        });
  }

  @Override
  public Optional<TransportProfile> edit(TransportProfile profile) {
    try {
      return database.call(sql -> edited(sql, profile));
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(profile.name(), taken);
    }
  }

  private static Optional<TransportProfile> edited(DSLContext sql, TransportProfile profile) {
    var row = new TransportProfileRecord();
    JooqProfileRows.fill(row, profile);
    row.setVersion(profile.version() + 1);
    var id = TRANSPORT_PROFILE.ID.eq(profile.id());
    var kept =
        sql.update(TRANSPORT_PROFILE)
            .set(row)
            .where(id, TRANSPORT_PROFILE.VERSION.eq(profile.version()))
            .execute();
    return kept == 1 ? where(sql, id).stream().findFirst() : Optional.empty();
  }

  @Override
  public boolean remove(long id, int version) {
    var unused =
        notExists(selectOne().from(MACHINE).where(MACHINE.TRANSPORT_PROFILE_ID.eq(id)))
            .and(notExists(selectOne().from(ROOM).where(ROOM.TRANSPORT_PROFILE_ID.eq(id))))
            .and(notExists(selectOne().from(SITE).where(SITE.TRANSPORT_PROFILE_ID.eq(id))));
    return database.call(
        sql ->
            sql.deleteFrom(TRANSPORT_PROFILE)
                    .where(TRANSPORT_PROFILE.ID.eq(id), TRANSPORT_PROFILE.VERSION.eq(version))
                    .and(unused)
                    .execute()
                == 1);
  }

  @Override
  public Use use(long id) {
    return database.call(
        sql ->
            new Use(
                sql.fetchCount(MACHINE, MACHINE.TRANSPORT_PROFILE_ID.eq(id)),
                sql.fetchCount(ROOM, ROOM.TRANSPORT_PROFILE_ID.eq(id)),
                sql.fetchExists(SITE, SITE.TRANSPORT_PROFILE_ID.eq(id))));
  }

  @Override
  public boolean choose(Place place, @Nullable Long profile, int version) {
    return database.call(
        sql -> {
          var chosen = JooqChoices.at(place).choose(sql, profile, version);
          if (chosen) tell(sql, place);
          return chosen;
        });
  }

  private static void tell(DSLContext sql, Place place) {
    switch (place) {
      case Place.OfMachine(var id) -> JooqNews.ofMachines(sql, List.of(id), "changed");
      case Place.OfRoom _ -> JooqNews.ofManyMachines(sql);
      case Place.OfSite _ -> {}
    }
  }

  @Override
  public Optional<Choice> choice(Place place) {
    return database.call(sql -> JooqChoices.at(place).read(sql));
  }

  @Override
  public Course of(long machine) {
    return database.call(
        sql ->
            JooqCourses.where(sql, MACHINE.ID.eq(machine)).stream()
                .findFirst()
                .orElse(Course.NONE));
  }

  @Override
  public Optional<TransportProfile> at(String host) {
    var there = lower(MACHINE.ADDRESS).eq(host.toLowerCase(Locale.ROOT));
    return database.call(
        sql ->
            JooqCourses.where(sql, there).stream()
                .flatMap(course -> Optional.ofNullable(course.profile()).stream())
                .findFirst());
  }
}
