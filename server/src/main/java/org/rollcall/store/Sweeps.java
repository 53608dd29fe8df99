package org.rollcall.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again, each time by one node only? */
public final class Sweeps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /** A sweep whose end could not be recorded, as in an outage, has to come again within seconds. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final int MISSED_BEFORE_DEAD = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  /** Something to be done, so long after it was done last. */
  public record Sweep(String name, Duration pause, Runnable work) {}

  private Sweeps(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  public static Sweeps start(Database database, String node, List<Sweep> sweeps) {
    var scheduler =
        Scheduler.create(database.connections())
            .startTasks(sweeps.stream().map(Sweeps::task).toList())
            .threads(sweeps.size())
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
            .schedulerName(new SchedulerName.Fixed(CleanText.line(node, 50)))
            .shutdownMaxWait(PATIENCE)
            .build();
    scheduler.start();
    return new Sweeps(scheduler);
  }

  private static RecurringTask<Void> task(Sweep sweep) {
    return Tasks.recurring(sweep.name(), FixedDelay.of(sweep.pause()))
        .execute((_, _) -> carryOut(sweep));
  }

  /** A sweep that fails is a sweep that comes again. */
  private static void carryOut(Sweep sweep) {
    try {
      sweep.work().run();
    } catch (RuntimeException failed) {
      LOG.warn("sweep {} failed", sweep.name(), failed);
    }
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
