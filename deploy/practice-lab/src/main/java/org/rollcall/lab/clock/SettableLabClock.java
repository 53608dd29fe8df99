package org.rollcall.lab.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What time does the test say it is? What was to happen later happens when the time is moved. */
public final class SettableLabClock implements LabClock {
  private final List<Later> waiting = new ArrayList<>();
  private Instant now;

  public SettableLabClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Ticket after(Duration delay, Runnable task) {
    var later = new Later(now.plus(delay), task);
    waiting.add(later);
    return () -> remove(later);
  }

  /** Moves the time and runs what has become due, in the order it was due. */
  public void advance(Duration step) {
    for (var later : moveTo(instant().plus(step))) later.task().run();
  }

  /** How many tasks wait for a later time. */
  public synchronized int waiting() {
    return waiting.size();
  }

  @Override
  public synchronized void close() {
    waiting.clear();
  }

  private synchronized void remove(Later later) {
    waiting.remove(later);
  }

  private synchronized List<Later> moveTo(Instant instant) {
    now = instant;
    var due =
        waiting.stream()
            .filter(later -> !later.at().isAfter(now))
            .sorted(Comparator.comparing(Later::at))
            .toList();
    waiting.removeAll(due);
    return due;
  }

  private record Later(Instant at, Runnable task) {}
}
