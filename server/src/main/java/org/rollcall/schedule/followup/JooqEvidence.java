package org.rollcall.schedule.followup;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.FOLLOW_UP_MACHINE;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.READING;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.run.JooqRestoring;

/** What was read of the PCs of a follow-up since they were imaged? */
final class JooqEvidence {
  private static final String RETIRED = "retired";

  private JooqEvidence() {}

  /** The products that a KMS host renews, as far as they were read since. */
  private static Condition renewed(Instant since) {
    return PRODUCT
        .MACHINE_ID
        .eq(MACHINE.ID)
        .and(PRODUCT.PRESENT)
        .and(PRODUCT.STANDING.isNotNull())
        .and(PRODUCT.OBSERVED_AT.ge(since));
  }

  static boolean assess(DSLContext sql, FollowUp followUp, Instant now) {
    var since = followUp.imagedAt();
    var its = renewed(since);
    var licensed = PRODUCT.STATE.eq(ProductState.LICENSED.code());
    Field<Instant> read =
        field(select(min(PRODUCT.OBSERVED_AT)).from(PRODUCT).where(its)).as("read");
    Field<Integer> all = field(select(count()).from(PRODUCT).where(its)).as("all");
    Field<Integer> good = field(select(count()).from(PRODUCT).where(its).and(licensed)).as("good");
    Field<Instant> seen =
        field(
                select(max(PRODUCT.OBSERVED_AT))
                    .from(PRODUCT)
                    .where(PRODUCT.MACHINE_ID.eq(MACHINE.ID), PRODUCT.OBSERVED_AT.ge(since)))
            .as("seen");
    Field<Instant> lapsed =
        field(select(max(READING.OBSERVED_AT)).from(lapses(since))).as("lapsed");
    var cloned = field(exists(twin())).as("cloned");
    var changed = 0;
    for (var row :
        sql.select(
                FOLLOW_UP_MACHINE.MACHINE_ID,
                FOLLOW_UP_MACHINE.STATE,
                FOLLOW_UP_MACHINE.PROVEN_AT,
                MACHINE.LIFE_CYCLE,
                MACHINE.RESTORES_BY,
                MACHINE.SEEN_AT,
                read,
                all,
                good,
                seen,
                lapsed,
                cloned)
            .from(FOLLOW_UP_MACHINE)
            .join(MACHINE)
            .on(MACHINE.ID.eq(FOLLOW_UP_MACHINE.MACHINE_ID))
            .where(FOLLOW_UP_MACHINE.FOLLOW_UP_ID.eq(followUp.id()))
            .fetch()) {
      var activated = row.get(all) > 0 && row.get(all).equals(row.get(good));
      var readAt = readAt(row, read, seen, since);
      var before = proof(row.get(FOLLOW_UP_MACHINE.PROVEN_AT), row.get(lapsed));
      var proven = activated ? first(before, readAt) : null;
      var evidence =
          new Progress.Evidence(
              row.get(MACHINE.LIFE_CYCLE).equals(RETIRED),
              readAt,
              activated,
              row.get(cloned),
              row.get(MACHINE.RESTORES_BY) != null,
              proven);
      if (Progress.of(evidence) == Progress.VERIFIED) {
        JooqRestoring.forget(sql, row.get(FOLLOW_UP_MACHINE.MACHINE_ID));
      }
      changed += keep(sql, followUp.id(), row, Progress.of(evidence), proven, now);
    }
    return changed > 0;
  }

  /** The oldest of what tells of it: a product that was not read again proves nothing. */
  private static @Nullable Instant readAt(
      Record row, Field<Instant> read, Field<Instant> seen, Instant since) {
    if (row.get(read) != null) return row.get(read);
    if (row.get(seen) != null) return row.get(seen);
    var spoke = row.get(MACHINE.SEEN_AT);
    return spoke != null && !spoke.isBefore(since) ? spoke : null;
  }

  /**
   * A visit that had to activate it again proves that it had lapsed in between, though it holds
   * now.
   */
  private static @Nullable Instant proof(@Nullable Instant proven, @Nullable Instant lapsed) {
    return proven == null || lapsed == null || lapsed.isBefore(proven) ? proven : null;
  }

  private static Table<?> lapses(Instant since) {
    return READING
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(READING.PRODUCT_ID))
        .and(renewed(since))
        .and(READING.OBSERVED_AT.ge(since))
        .and(READING.STATE.ne(ProductState.LICENSED.code()));
  }

  private static @Nullable Instant first(@Nullable Instant before, @Nullable Instant now) {
    return before == null ? now : before;
  }

  private static org.jooq.Select<?> twin() {
    var other = MACHINE_IDENTITY.as("other");
    return selectOne()
        .from(MACHINE_IDENTITY)
        .join(other)
        .on(other.CMID.eq(MACHINE_IDENTITY.CMID), other.MACHINE_ID.ne(MACHINE_IDENTITY.MACHINE_ID))
        .where(MACHINE_IDENTITY.MACHINE_ID.eq(MACHINE.ID));
  }

  private static int keep(
      DSLContext sql,
      long followUp,
      Record row,
      Progress progress,
      @Nullable Instant proven,
      Instant now) {
    var same = row.get(FOLLOW_UP_MACHINE.STATE).equals(progress.code());
    if (same && java.util.Objects.equals(proven, row.get(FOLLOW_UP_MACHINE.PROVEN_AT))) return 0;
    var update =
        sql.update(FOLLOW_UP_MACHINE)
            .set(FOLLOW_UP_MACHINE.STATE, progress.code())
            .set(FOLLOW_UP_MACHINE.PROVEN_AT, proven);
    if (!same) update = update.set(FOLLOW_UP_MACHINE.CHANGED_AT, now);
    update
        .where(
            FOLLOW_UP_MACHINE.FOLLOW_UP_ID.eq(followUp),
            FOLLOW_UP_MACHINE.MACHINE_ID.eq(row.get(FOLLOW_UP_MACHINE.MACHINE_ID)))
        .execute();
    return same ? 0 : 1;
  }
}
