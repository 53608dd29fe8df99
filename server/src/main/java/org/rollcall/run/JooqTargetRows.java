package org.rollcall.run;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.TargetRecord;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.Room;

/** Which row is a target, and which target is a row? */
final class JooqTargetRows {
  private static final Field<Integer> ATTEMPTS =
      field(selectCount().from(ATTEMPT).where(ATTEMPT.TARGET_ID.eq(TARGET.ID))).as("attempts");

  private JooqTargetRows() {}

  static List<Target> where(DSLContext sql, Condition condition) {
    return sql.select(TARGET.fields())
        .select(ATTEMPTS)
        .from(TARGET)
        .where(condition)
        .orderBy(TARGET.WAVE, TARGET.ID)
        .fetch(JooqTargetRows::target);
  }

  /** The rows as claimed: who holds them now, by which lease. */
  static List<Claimed> claimed(DSLContext sql, Condition held, Claim claim) {
    return sql.select(TARGET.fields())
        .select(ATTEMPTS)
        .from(TARGET)
        .where(held)
        .orderBy(TARGET.WAVE, TARGET.ID)
        .fetch(
            row ->
                new Claimed(
                    target(row),
                    new Lease(
                        row.get(TARGET.ID), row.get(TARGET.CLAIM), claim.worker(), claim.until())));
  }

  private static Target target(Record row) {
    var target = row.into(TARGET);
    return new Target(
        target.getId(),
        target.getRunId(),
        machine(target),
        target.getWave(),
        new Target.Progress(
            TargetState.ofCode(target.getState()),
            row.get(ATTEMPTS),
            outcome(row),
            owed(target),
            target.getWokenAt(),
            target.getEndedAt()));
  }

  private static Target.@Nullable Owed owed(TargetRecord row) {
    return row.getOwedFor() == null
        ? null
        : new Target.Owed(OwedFor.ofCode(row.getOwedFor()), row.getDueAt());
  }

  private static FrozenMachine machine(TargetRecord row) {
    var protocol = row.getTransport();
    return new FrozenMachine(
        row.getMachineId(),
        new MachineName(row.getName()),
        new Endpoint(
            new Hostname(row.getAddress()),
            row.getPort(),
            protocol == null ? null : Protocol.ofCode(protocol).orElseThrow(),
            row.getCredential()),
        row.getRoom() == null ? null : new Room(row.getRoom()),
        row.getMac() == null ? null : new MacAddress(row.getMac()));
  }

  private static @Nullable Outcome outcome(Record row) {
    var code = row.get(TARGET.OUTCOME);
    return code == null
        ? null
        : new OutcomeColumns(
                code, row.get(TARGET.FAULT), row.get(TARGET.ERROR_CODE), row.get(TARGET.DETAIL))
            .outcome();
  }

  /** The beginning of an update that takes the target out of anybody's hands. */
  static UpdateSetMoreStep<TargetRecord> freed(DSLContext sql, TargetState state) {
    return sql.update(TARGET)
        .set(TARGET.STATE, state.code())
        .setNull(TARGET.LEASED_BY)
        .setNull(TARGET.LEASED_UNTIL)
        .setNull(TARGET.BUSY_MACHINE_ID)
        .setNull(TARGET.OWED_FOR)
        .setNull(TARGET.DUE_AT);
  }

  /** The rest of that update, for a target that has its outcome. */
  static UpdateSetMoreStep<TargetRecord> ended(
      UpdateSetMoreStep<TargetRecord> freed, Outcome outcome, Instant at) {
    var columns = OutcomeColumns.of(outcome);
    return freed
        .set(TARGET.ENDED_AT, at)
        .set(TARGET.OUTCOME, columns.code())
        .set(TARGET.FAULT, columns.fault())
        .set(TARGET.ERROR_CODE, columns.errorCode())
        .set(TARGET.DETAIL, columns.detail());
  }

  /** At most so many of them, in the order of their ids. */
  static List<Target> page(DSLContext sql, Condition condition, int most) {
    return sql.select(TARGET.fields())
        .select(ATTEMPTS)
        .from(TARGET)
        .where(condition)
        .orderBy(TARGET.ID)
        .limit(most)
        .fetch(JooqTargetRows::target);
  }

  static Tally tally(DSLContext sql, Condition whose) {
    var open = new EnumMap<TargetState, Integer>(TargetState.class);
    var ended = new LinkedHashMap<Outcome, Integer>();
    var counts =
        sql.select(
                TARGET.STATE,
                TARGET.OUTCOME,
                TARGET.FAULT,
                TARGET.ERROR_CODE,
                TARGET.DETAIL,
                count())
            .from(TARGET)
            .where(whose)
            .groupBy(TARGET.STATE, TARGET.OUTCOME, TARGET.FAULT, TARGET.ERROR_CODE, TARGET.DETAIL)
            .orderBy(TARGET.OUTCOME, TARGET.FAULT, TARGET.ERROR_CODE, TARGET.DETAIL)
            .fetch();
    for (var row : counts) {
      var outcome = outcome(row);
      if (outcome == null) open.put(TargetState.ofCode(row.value1()), row.value6());
      else ended.put(outcome, row.value6());
    }
    return new Tally(open, ended);
  }
}
