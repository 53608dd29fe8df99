package org.rollcall.run;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.INCIDENT;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which bugs of ours does the database tell of? */
public final class JooqIncidents implements Incidents {
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_TRACE = 65_536;

  private final Database database;

  public JooqIncidents(Database database) {
    this.database = database;
  }

  @Override
  public UUID file(String place, Throwable bug, Instant at) {
    var number = UUID.randomUUID();
    database.call(
        sql ->
            sql.insertInto(INCIDENT)
                .set(INCIDENT.NUMBER, number)
                .set(INCIDENT.OCCURRED_AT, at)
                .set(INCIDENT.PLACE, CleanText.line(place, LONGEST_PLACE))
                .set(INCIDENT.TRACE, CleanText.of(traceOf(bug), LONGEST_TRACE))
                .execute());
    return number;
  }

  private static String traceOf(Throwable bug) {
    var trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  @Override
  public Optional<Incident> byNumber(UUID number) {
    return where(INCIDENT.NUMBER.eq(number), 1).stream().findFirst();
  }

  @Override
  public List<Incident> latest(int most) {
    return where(noCondition(), most);
  }

  private List<Incident> where(Condition condition, int most) {
    return database.call(
        sql ->
            sql.select(INCIDENT.NUMBER, INCIDENT.OCCURRED_AT, INCIDENT.PLACE, INCIDENT.TRACE)
                .from(INCIDENT)
                .where(condition)
                .orderBy(INCIDENT.ID.desc())
                .limit(most)
                .fetch(mapping(Incident::new)));
  }
}
