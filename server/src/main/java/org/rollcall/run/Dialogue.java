package org.rollcall.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.rollcall.activation.step.Command;
import org.rollcall.activation.step.Step;
import org.rollcall.transport.Answer;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;

/** What is asked on a PC during one attempt, and what is answered: every word of it is kept. */
final class Dialogue {
  private final RemoteShell shell;
  private final Attempts attempts;
  private final long attempt;
  private final InstantSource clock;
  private final BiConsumer<String, Duration> steps;
  private int noted;

  Dialogue(
      RemoteShell shell,
      Attempts attempts,
      long attempt,
      InstantSource clock,
      BiConsumer<String, Duration> steps) {
    this.steps = steps;
    this.shell = shell;
    this.attempts = attempts;
    this.attempt = attempt;
    this.clock = clock;
  }

  RemoteShell shell() {
    return shell;
  }

  Instant now() {
    return clock.instant();
  }

  /** Carries out one step, and keeps what the reader makes of the answer beside it. */
  <T extends Judged> T ask(Step step, By by, Function<Answer, T> reader) throws TransportException {
    var command = step.command(by.means());
    var startedAt = clock.instant();
    try {
      var answer = shell.run(transported(command));
      steps.accept(step.code(), answer.took());
      var judged = reader.apply(answer);
      note(step, by, command, startedAt, answer, judged.verdict());
      return judged;
    } catch (TransportException e) {
      var took = Duration.between(startedAt, clock.instant());
      note(
          new StepRecord(
              asked(step, by, command),
              startedAt,
              took.isNegative() ? Duration.ZERO : took,
              new StepRecord.Answer(null, Transcript.of(""), Transcript.of("")),
              new StepRecord.Verdict(e.fault().kind().code(), e.fault().code())));
      throw e;
    }
  }

  private void note(
      Step step,
      By by,
      Command command,
      Instant startedAt,
      Answer answer,
      StepRecord.Verdict verdict) {
    var kept =
        new StepRecord.Answer(
            answer.exitCode(),
            Transcript.of(command.redacted(answer.stdout())),
            Transcript.of(command.redacted(answer.stderr())));
    note(new StepRecord(asked(step, by, command), startedAt, answer.took(), kept, verdict));
  }

  private void note(StepRecord step) {
    noted++;
    attempts.note(attempt, noted, step);
  }

  private static StepRecord.Command asked(Step step, By by, Command command) {
    return new StepRecord.Command(step.code(), command.redacted(command.line()), by.recorded());
  }

  private static org.rollcall.transport.Command transported(Command command) {
    return new org.rollcall.transport.Command(command.line(), command.stdin(), command.timeout());
  }

  /** An answer that somebody has made something of. */
  interface Judged {
    StepRecord.Verdict verdict();
  }

  /** By which means a step is carried out, and how that is recorded. */
  record By(org.rollcall.activation.step.Means means, Means recorded) {}
}
