package org.rollcall.run;

import static org.rollcall.db.Tables.RUN_REQUEST;

import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.RunRequestRecord;
import org.rollcall.store.Database;

/** Which requests does the database know? The key's row is the lock that a second one waits for. */
public final class JooqRunRequests implements RunRequests {
  private final Database database;

  public JooqRunRequests(Database database) {
    this.database = database;
  }

  @Override
  public Made once(String key, String body, Instant at, LongSupplier make) {
    var known = find(key);
    if (known != null) return known(known, body);
    try {
      return database.call(sql -> make(sql, key, body, at, make));
    } catch (IntegrityConstraintViolationException taken) {
      var other = find(key);
      if (other == null) throw taken;
      return known(other, body);
    }
  }

  private static Made make(DSLContext sql, String key, String body, Instant at, LongSupplier make) {
    var row = sql.newRecord(RUN_REQUEST);
    row.setRequestId(key);
    row.setBodySha256(body);
    row.setMadeAt(at);
    row.insert();
    var run = make.getAsLong();
    row.setRunId(run);
    row.update();
    return new Made(run, true);
  }

  private @Nullable RunRequestRecord find(String key) {
    return database.call(sql -> sql.fetchOne(RUN_REQUEST, RUN_REQUEST.REQUEST_ID.eq(key)));
  }

  private static Made known(RunRequestRecord row, String body) {
    if (!row.getBodySha256().equals(body)) throw new KeyTaken();
    return new Made(Objects.requireNonNull(row.getRunId()), false);
  }
}
