package org.rollcall.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_GROUP_MEMBER;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.MACHINE_MARK;
import static org.rollcall.db.Tables.SELF_REPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rollcall.event.JooqNews;
import org.rollcall.inventory.Doubles;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.intake.Mark;
import org.rollcall.store.Database;

/** Which rows of the database are one PC? */
public final class JooqDoubles implements Doubles {
  private final Database database;

  public JooqDoubles(Database database) {
    this.database = database;
  }

  @Override
  public List<Same> all() {
    return database.call(
        sql -> {
          var found = new ArrayList<Same>();
          found.addAll(sharing(sql, MACHINE_IDENTITY.BIOS_UUID, Mark::biosUuid));
          found.addAll(sharing(sql, MACHINE_IDENTITY.SERIAL_NUMBER, Mark::serial));
          found.addAll(sharing(sql, MACHINE.MAC, Mark::mac));
          var seen = new HashSet<List<Long>>();
          return found.stream().filter(one -> seen.add(one.machines())).toList();
        });
  }

  private static List<Same> sharing(
      DSLContext sql, Field<String> field, Function<String, Optional<Mark>> mark) {
    var kept = MACHINE.LIFE_CYCLE.ne(LifeCycle.RETIRED.code());
    var machines =
        MACHINE.leftJoin(MACHINE_IDENTITY).on(MACHINE_IDENTITY.MACHINE_ID.eq(MACHINE.ID));
    var twice =
        select(field)
            .from(machines)
            .where(kept, field.isNotNull())
            .groupBy(field)
            .having(count().gt(1));
    return sql
        .select(field, MACHINE.ID)
        .from(machines)
        .where(kept, field.in(twice))
        .orderBy(MACHINE.ID)
        .stream()
        .filter(row -> mark.apply(row.value1()).isPresent())
        .collect(
            groupingBy(
                row -> mark.apply(row.value1()).orElseThrow().value(),
                TreeMap::new,
                mapping(row -> row.value2(), toList())))
        .values()
        .stream()
        .filter(ids -> ids.size() > 1)
        .map(ids -> new Same(code(field), ids))
        .toList();
  }

  private static String code(Field<String> field) {
    if (field.equals(MACHINE_IDENTITY.BIOS_UUID)) return Mark.Kind.BIOS_UUID.code();
    return field.equals(MACHINE.MAC) ? Mark.Kind.MAC.code() : Mark.Kind.SERIAL.code();
  }

  @Override
  public void merge(long kept, long other, Instant at) {
    if (kept == other) throw new IllegalArgumentException("a machine is no double of itself");
    database.call(
        sql -> {
          // Always in the same order, so that two who merge at once do not wait for each other.
          JooqProducts.lock(sql, Math.min(kept, other));
          JooqProducts.lock(sql, Math.max(kept, other));
          new JooqMerge(sql, kept, other).products();
          findings(sql, kept, other, at);
          memberships(sql, kept, other);
          sql.update(SELF_REPORT)
              .set(SELF_REPORT.MACHINE_ID, kept)
              .where(SELF_REPORT.MACHINE_ID.eq(other))
              .execute();
          sql.deleteFrom(MACHINE_IDENTITY).where(MACHINE_IDENTITY.MACHINE_ID.eq(other)).execute();
          JooqMachineSums.sumUp(sql, kept);
          JooqMachineSums.sumUp(sql, other);
          JooqNews.ofMachines(sql, List.of(kept, other), "merged");
          return kept;
        });
  }

  /** What is still open is found again on the next visit, under the machine that stays. */
  private static void findings(DSLContext sql, long kept, long other, Instant at) {
    sql.update(FINDING)
        .set(FINDING.CLOSED_AT, at)
        .setNull(FINDING.OPEN_KEY)
        .where(FINDING.MACHINE_ID.eq(other), FINDING.CLOSED_AT.isNull())
        .execute();
    sql.update(FINDING).set(FINDING.MACHINE_ID, kept).where(FINDING.MACHINE_ID.eq(other)).execute();
  }

  private static void memberships(DSLContext sql, long kept, long other) {
    var groups =
        sql.select(MACHINE_GROUP_MEMBER.GROUP_ID)
            .from(MACHINE_GROUP_MEMBER)
            .where(MACHINE_GROUP_MEMBER.MACHINE_ID.eq(other))
            .fetch(row -> row.value1());
    for (var group : groups) {
      sql.insertInto(
              MACHINE_GROUP_MEMBER, MACHINE_GROUP_MEMBER.GROUP_ID, MACHINE_GROUP_MEMBER.MACHINE_ID)
          .values(group, kept)
          .onConflictDoNothing()
          .execute();
    }
    var marks = sql.selectFrom(MACHINE_MARK).where(MACHINE_MARK.MACHINE_ID.eq(other)).fetch();
    for (var mark : marks) {
      sql.insertInto(MACHINE_MARK, MACHINE_MARK.MACHINE_ID, MACHINE_MARK.KIND, MACHINE_MARK.MARK)
          .values(kept, mark.getKind(), mark.getMark())
          .onConflictDoNothing()
          .execute();
    }
    sql.deleteFrom(MACHINE_MARK).where(MACHINE_MARK.MACHINE_ID.eq(other)).execute();
    sql.deleteFrom(MACHINE_GROUP_MEMBER).where(MACHINE_GROUP_MEMBER.MACHINE_ID.eq(other)).execute();
  }
}
