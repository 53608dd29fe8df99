package org.rollcall.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is the database away, and does it come back while we wait? */
record Outage(Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final long PAUSE_MILLIS = 500;

  /**
   * Carries out the work, again and again while the database cannot be reached. The work may have
   * been committed before the connection broke, so that doing it twice must be as doing it once.
   */
  <T extends @Nullable Object> T bridged(Callable<T> work) throws Exception {
    var giveUpAt = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return work.call();
      } catch (RuntimeException failure) {
        if (!isOutage(failure) || System.nanoTime() - giveUpAt >= 0) throw failure;
        LOG.warn("the database cannot be reached, trying again: {}", failure.getMessage());
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /**
   * Whether it is the connection that failed, not the statement: SQLSTATE class 08, or PostgreSQL's
   * 57P01 to 57P03 for a server that is stopping or starting (its manual, appendix A).
   */
  static boolean isOutage(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) return true;
      if (cause instanceof SQLRecoverableException) return true;
      if (cause instanceof SQLException sql && isConnection(sql.getSQLState())) return true;
    }
    return false;
  }

  private static boolean isConnection(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }
}
