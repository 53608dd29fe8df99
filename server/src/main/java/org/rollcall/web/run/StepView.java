package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.StepRecord;
import org.rollcall.run.Transcript;

/** Which step was carried out, and what was printed? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record StepView(
    String code,
    String commandLine,
    String means,
    Instant startedAt,
    long tookMillis,
    @Nullable Long exitCode,
    TranscriptView stdout,
    TranscriptView stderr,
    String verdict,
    @Nullable String errorCode) {
  static StepView of(StepRecord step) {
    var error = step.verdict().error();
    return new StepView(
        step.command().code(),
        step.command().line(),
        step.command().means().code(),
        step.startedAt(),
        step.took().toMillis(),
        step.answer().exitCode(),
        TranscriptView.of(step.answer().stdout()),
        TranscriptView.of(step.answer().stderr()),
        step.verdict().code(),
        error == null ? null : error.toString());
  }

  /**
   * What was printed?
   *
   * @param truncated whether there was more of it
   */
  @Serdeable
  public record TranscriptView(String text, boolean truncated) {
    static TranscriptView of(Transcript transcript) {
      return new TranscriptView(transcript.text(), transcript.truncated());
    }
  }
}
