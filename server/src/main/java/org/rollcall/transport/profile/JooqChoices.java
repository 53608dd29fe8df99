package org.rollcall.transport.profile;

import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.SITE;
import static org.rollcall.db.Tables.TRANSPORT_PROFILE;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.profile.TransportProfiles.Choice;
import org.rollcall.transport.profile.TransportProfiles.Place;

/** Where does a row keep by which profile a machine, a room or the site goes? */
record JooqChoices(
    Table<?> table, Condition that, TableField<?, Long> profile, TableField<?, Integer> version) {

  static JooqChoices at(Place place) {
    return switch (place) {
      case Place.OfMachine(var id) ->
          new JooqChoices(
              MACHINE, MACHINE.ID.eq(id), MACHINE.TRANSPORT_PROFILE_ID, MACHINE.PROFILE_VERSION);
      case Place.OfRoom(var id) ->
          new JooqChoices(ROOM, ROOM.ID.eq(id), ROOM.TRANSPORT_PROFILE_ID, ROOM.PROFILE_VERSION);
      case Place.OfSite() ->
          new JooqChoices(SITE, DSL.noCondition(), SITE.TRANSPORT_PROFILE_ID, SITE.PROFILE_VERSION);
    };
  }

  boolean choose(DSLContext sql, @Nullable Long chosen, int seen) {
    return sql.update(table)
            .set(profile, chosen)
            .set(version, seen + 1)
            .where(that, version.eq(seen))
            .execute()
        == 1;
  }

  Optional<Choice> read(DSLContext sql) {
    return sql.select(TRANSPORT_PROFILE.fields())
        .select(version.as("choice_version"))
        .from(table)
        .leftJoin(TRANSPORT_PROFILE)
        .on(TRANSPORT_PROFILE.ID.eq(profile))
        .where(that)
        .fetchOptional(
            row ->
                new Choice(
                    row.get(TRANSPORT_PROFILE.ID) == null
                        ? null
                        : JooqProfileRows.profile(row.into(TRANSPORT_PROFILE)),
                    row.get("choice_version", Integer.class)));
  }
}
