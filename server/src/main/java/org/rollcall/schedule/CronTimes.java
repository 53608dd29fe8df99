package org.rollcall.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** At which times does a crontab's line fire? By a clock that is never put forward or back. */
public record CronTimes(String line) {
  public static final int LONGEST = 200;

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  public CronTimes {
    line = line.strip().replaceAll("\\s+", " ");
    times(line);
  }

  /** Empty for what is no line of a crontab. */
  public static Optional<CronTimes> of(String line) {
    try {
      return line.length() > LONGEST ? Optional.empty() : Optional.of(new CronTimes(line));
    } catch (RuntimeException _) {
      return Optional.empty(); // the library's own mistakes on hostile text
    }
  }

  private static ExecutionTime times(String line) {
    return ExecutionTime.forCron(PARSER.parse(line).validate());
  }

  /** The next time after this one; empty for what never comes, such as 31 February. */
  Optional<LocalDateTime> next(LocalDateTime after) {
    return times(line)
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .map(next -> next.toLocalDateTime());
  }
}
