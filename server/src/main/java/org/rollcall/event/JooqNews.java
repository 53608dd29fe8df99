package org.rollcall.event;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.ATTEMPT;
import static org.rollcall.db.Tables.EVENT;
import static org.rollcall.db.Tables.TARGET;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.JooqPrepared;

/** How is a change told? In the transaction that makes it, by one statement however many it is. */
public final class JooqNews {
  /** The code of an event that stands for so many changes that all is to be read anew. */
  private static final String MANY = "many";

  private static final int FEW = 100;

  private static final JooqPrepared STEP =
      new JooqPrepared(
          DSL.insertInto(
                  EVENT,
                  EVENT.KIND,
                  EVENT.RUN_ID,
                  EVENT.TARGET_ID,
                  EVENT.MACHINE_ID,
                  EVENT.CODE,
                  EVENT.ABOUT,
                  EVENT.POSITION)
              .select(
                  select(
                          inline(Kind.STEP.code()),
                          TARGET.RUN_ID,
                          TARGET.ID,
                          TARGET.MACHINE_ID,
                          param("step", EVENT.CODE),
                          param("verdict", EVENT.ABOUT),
                          param("position", EVENT.POSITION))
                      .from(ATTEMPT)
                      .join(TARGET)
                      .on(TARGET.ID.eq(ATTEMPT.TARGET_ID))
                      .where(ATTEMPT.ID.eq(param("attempt", ATTEMPT.ID)))));

  private JooqNews() {}

  public static void ofRun(DSLContext sql, long run, String code, @Nullable String about) {
    sql.insertInto(EVENT)
        .set(EVENT.KIND, Kind.RUN.code())
        .set(EVENT.RUN_ID, run)
        .set(EVENT.CODE, code)
        .set(EVENT.ABOUT, about)
        .execute();
  }

  /** Each of these targets is in the state that its row says. */
  public static void ofTargets(DSLContext sql, Condition whose) {
    sql.insertInto(
            EVENT,
            EVENT.KIND,
            EVENT.RUN_ID,
            EVENT.TARGET_ID,
            EVENT.MACHINE_ID,
            EVENT.CODE,
            EVENT.ABOUT)
        .select(
            select(
                    inline(Kind.TARGET.code()),
                    TARGET.RUN_ID,
                    TARGET.ID,
                    TARGET.MACHINE_ID,
                    TARGET.STATE,
                    TARGET.OUTCOME)
                .from(TARGET)
                .where(whose))
        .execute();
  }

  /** So many targets of a run changed that whoever watches reads them anew. */
  public static void ofManyTargets(DSLContext sql, long run) {
    sql.insertInto(EVENT)
        .set(EVENT.KIND, Kind.TARGET.code())
        .set(EVENT.RUN_ID, run)
        .set(EVENT.CODE, MANY)
        .execute();
  }

  /** A step of a visit was carried out. */
  public static void ofStep(
      DSLContext sql, long attempt, int position, String step, String verdict) {
    STEP.execute(sql, step, verdict, position, attempt);
  }

  /** These machines changed; more than a few are told as many. */
  public static void ofMachines(DSLContext sql, Collection<Long> machines, String code) {
    if (machines.size() > FEW) {
      ofManyMachines(sql);
      return;
    }
    if (machines.isEmpty()) return;
    var insert = sql.insertInto(EVENT, EVENT.KIND, EVENT.MACHINE_ID, EVENT.CODE);
    for (var machine : machines) insert = insert.values(Kind.MACHINE.code(), machine, code);
    insert.execute();
  }

  /** So many machines changed, or what they have in common, that they are read anew. */
  public static void ofManyMachines(DSLContext sql) {
    sql.insertInto(EVENT).set(EVENT.KIND, Kind.MACHINE.code()).set(EVENT.CODE, MANY).execute();
  }

  public static void ofFinding(DSLContext sql, long machine, String code, String about) {
    sql.insertInto(EVENT)
        .set(EVENT.KIND, Kind.FINDING.code())
        .set(EVENT.MACHINE_ID, machine)
        .set(EVENT.CODE, code)
        .set(EVENT.ABOUT, about)
        .execute();
  }

  /** So many findings were opened or closed that whoever watches reads them anew. */
  public static void ofManyFindings(DSLContext sql) {
    sql.insertInto(EVENT).set(EVENT.KIND, Kind.FINDING.code()).set(EVENT.CODE, MANY).execute();
  }
}
