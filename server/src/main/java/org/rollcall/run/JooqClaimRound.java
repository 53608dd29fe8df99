package org.rollcall.run;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.SITE;
import static org.rollcall.db.Tables.TARGET;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.event.JooqNews;

/**
 * Which targets go next? One handing-out within its transaction, under the lock of the site's row:
 * limits that count what others hold cannot be kept otherwise. Used once.
 */
final class JooqClaimRound {
  private final DSLContext sql;
  private final Claim claim;
  private final int sitePerRoom;
  private final int places;
  private final Map<Long, Terms> terms = new HashMap<>();
  private final Map<Long, Integer> wave = new HashMap<>();
  // How long before its room is shut a visit has to begin, so as to end in time whatever comes.
  private final Map<Long, Duration> visitTakes = new HashMap<>();
  private final Map<Long, Integer> inHand = new HashMap<>();
  private final Map<String, Integer> inRoom = new HashMap<>();
  private final Set<Long> machines = new HashSet<>();
  private final List<Long> taken = new ArrayList<>();

  JooqClaimRound(DSLContext sql, Claim claim) {
    this.sql = sql;
    this.claim = claim;
    var site = sql.selectFrom(SITE).where(SITE.ID.eq(1)).forUpdate().fetchSingle();
    this.places = site.getAtOnce();
    this.sitePerRoom = site.getPerRoom();
  }

  List<Claimed> claimed() {
    readRuns();
    if (terms.isEmpty()) return List.of();
    countWhatIsInHand();
    var free = claim.most();
    // A run whose share it cannot use leaves it to the others in the next turn.
    while (free > 0 && !terms.isEmpty()) {
      var shares = new Shares(places).of(free, claimants());
      if (shares.isEmpty()) break;
      for (var share : shares.entrySet()) free -= take(share.getKey(), share.getValue());
    }
    return leased();
  }

  private void readRuns() {
    var wanted = claim.run() == null ? DSL.noCondition() : RUN.ID.eq(claim.run());
    sql.select(RUN.ID, RUN.TERMS, RUN.WAVE, RUN.PLAN)
        .from(RUN)
        .where(RUN.STATE.eq(RunState.RUNNING.code()), wanted)
        .forEach(
            row -> {
              var its = TermsJson.read(row.value2());
              terms.put(row.value1(), its);
              wave.put(row.value1(), row.value3());
              if (its.hours().keepsRooms()) {
                var takes = PlanJson.read(row.value4()).visitTimeout();
                visitTakes.put(row.value1(), takes.plus(its.limits().jitter()));
              }
            });
  }

  private void countWhatIsInHand() {
    sql.select(TARGET.RUN_ID, TARGET.ROOM, DSL.count())
        .from(TARGET)
        .where(TARGET.STATE.eq(TargetState.RUNNING.code()))
        .groupBy(TARGET.RUN_ID, TARGET.ROOM)
        .forEach(
            row -> {
              inHand.merge(row.value1(), row.value3(), Integer::sum);
              if (row.value2() != null) inRoom.merge(row.value2(), row.value3(), Integer::sum);
            });
  }

  private List<Shares.Claimant> claimants() {
    var claimants = new ArrayList<Shares.Claimant>();
    for (var run : inHand.keySet()) {
      if (!terms.containsKey(run)) {
        claimants.add(new Shares.Claimant(run, inHand.get(run), 0));
      }
    }
    terms.forEach(
        (run, its) ->
            claimants.add(
                new Shares.Claimant(run, inHand.getOrDefault(run, 0), its.limits().atOnce())));
    return claimants;
  }

  /** Takes so many of the run's targets, and says how many; a run with fewer is done with. */
  private int take(long run, int share) {
    var its = terms.get(run);
    if (its == null) return 0;
    var perRoom = Math.min(sitePerRoom, its.limits().perRoom());
    var before = taken.size();
    var due = TARGET.STATE.eq(TargetState.OWED.code()).and(TARGET.DUE_AT.le(claim.now()));
    // Two questions, not one with "or": each is answered from the start of an index.
    take(run, TARGET.STATE.eq(TargetState.WAITING.code()), share, perRoom);
    take(
        run,
        due.and(TARGET.OWED_FOR.eq(OwedFor.RETRY.code())),
        share - (taken.size() - before),
        perRoom);
    var took = taken.size() - before;
    inHand.merge(run, took, Integer::sum);
    if (took < share) terms.remove(run);
    return took;
  }

  private void take(long run, Condition open, int most, int perRoom) {
    if (most <= 0) return;
    var left = most;
    for (var row : candidates(run, open, most, perRoom)) {
      if (!hasPlace(row.value3(), perRoom) || !machines.add(row.value2())) continue;
      taken.add(row.value1());
      if (row.value3() != null) inRoom.merge(row.value3(), 1, Integer::sum);
      if (--left == 0) return;
    }
  }

  private boolean hasPlace(@Nullable String room, int perRoom) {
    return room == null || inRoom.getOrDefault(room, 0) < perRoom;
  }

  /** More than can be taken when rooms are narrow, but never a whole campus. */
  private Result<Record3<Long, Long, String>> candidates(
      long run, Condition state, int most, int perRoom) {
    var full =
        inRoom.entrySet().stream()
            .filter(room -> room.getValue() >= perRoom)
            .map(Map.Entry::getKey)
            .toList();
    var roomy =
        full.isEmpty() ? DSL.noCondition() : TARGET.ROOM.isNull().or(TARGET.ROOM.notIn(full));
    var busy = TARGET.as("busy");
    var takes = visitTakes.get(run);
    var open =
        takes == null
            ? DSL.noCondition()
            : JooqRoomHours.open(claim.now(), claim.now().plus(takes));
    return sql.select(TARGET.ID, TARGET.MACHINE_ID, TARGET.ROOM)
        .from(TARGET)
        .where(TARGET.RUN_ID.eq(run), state, open, TARGET.WAVE.le(wave.getOrDefault(run, 1)), roomy)
        .and(notExists(selectOne().from(busy).where(busy.BUSY_MACHINE_ID.eq(TARGET.MACHINE_ID))))
        // The first two do not vary; named, H2 sees that its index is in this order.
        .orderBy(TARGET.RUN_ID, TARGET.STATE, TARGET.WAVE, TARGET.ID)
        .limit(most)
        .fetch();
  }

  private List<Claimed> leased() {
    if (taken.isEmpty()) return List.of();
    var ours =
        TARGET
            .ID
            .in(taken)
            .and(TARGET.STATE.in(TargetState.WAITING.code(), TargetState.OWED.code()));
    // What the update itself says it changed: nobody else can have been told the same.
    var ids =
        sql.update(TARGET)
            .set(TARGET.STATE, TargetState.RUNNING.code())
            .set(TARGET.CLAIM, TARGET.CLAIM.plus(1))
            .set(TARGET.LEASED_BY, claim.worker())
            .set(TARGET.LEASED_UNTIL, claim.until())
            .set(TARGET.BUSY_MACHINE_ID, TARGET.MACHINE_ID)
            .setNull(TARGET.OWED_FOR)
            .setNull(TARGET.DUE_AT)
            .where(ours)
            .returning(TARGET.ID)
            .fetch(TARGET.ID);
    JooqNews.ofTargets(sql, TARGET.ID.in(ids));
    return JooqTargetRows.claimed(sql, TARGET.ID.in(ids), claim);
  }
}
