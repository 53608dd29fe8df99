package org.rollcall.schedule;

/** Who is told what came of a schedule? Within the transaction in which it came. */
@FunctionalInterface
public interface ScheduleNews {
  ScheduleNews NOBODY = (_, _) -> {};

  void of(Schedule schedule, Firing firing);
}
