package org.rollcall.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.store.CleanText;

/** Which step was carried out, what was answered, and what do we make of it? */
public record StepRecord(
    Command command, Instant startedAt, Duration took, Answer answer, Verdict verdict) {
  /**
   * What was asked?
   *
   * @param line what a person may see of the command line: product keys are masked, and whoever
   *     makes the record leaves every other secret out
   */
  public record Command(String code, String line, Means means) {
    private static final int LONGEST_LINE = 8_192;

    public Command {
      Codes.check(code);
      line = CleanText.of(line, LONGEST_LINE);
    }
  }

  /**
   * What came back?
   *
   * @param exitCode unsigned, as Windows means it; null when the command never came to its end
   */
  public record Answer(@Nullable Long exitCode, Transcript stdout, Transcript stderr) {}

  /**
   * What do we make of the answer?
   *
   * @param code a stable code: {@code ok}, {@code refused} …
   */
  public record Verdict(String code, @Nullable Hresult error) {
    public Verdict {
      Codes.check(code);
    }
  }
}
