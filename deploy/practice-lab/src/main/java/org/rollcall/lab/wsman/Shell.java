package org.rollcall.lab.wsman;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What runs in one shell, whose is it, and since when has nobody used it? */
final class Shell {
  private final String owner;
  private final Console console;
  private final Duration idleTimeout;
  private final Map<String, Job> jobs = new HashMap<>();
  private Instant lastUsed;

  record Job(RunningCommand command, Console.Execution execution) {}

  Shell(String owner, Console console, Duration idleTimeout, Instant now) {
    this.owner = owner;
    this.console = console;
    this.idleTimeout = idleTimeout;
    lastUsed = now;
  }

  String owner() {
    return owner;
  }

  void touch(Instant now) {
    lastUsed = now;
  }

  boolean forgotten(Instant now) {
    return lastUsed.plus(idleTimeout).isBefore(now);
  }

  void start(String id, String line) {
    var command = new RunningCommand(id);
    jobs.put(id, new Job(command, console.start(line, command)));
  }

  Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  void end(String id) {
    var job = jobs.remove(id);
    if (job == null) return;
    if (!job.command().ended()) job.execution().terminate();
    // STATUS_CONTROL_C_EXIT: who still waits for output learns how the command ended.
    job.command().done(0xC000013A);
  }

  void close() {
    for (var id : jobs.keySet().toArray(String[]::new)) end(id);
  }
}
