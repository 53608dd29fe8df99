package org.rollcall.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is a PC to run? One line for cmd, and what it finds on its standard input.
 *
 * @param stdin sent as UTF-8 and then closed; null leaves the standard input alone
 */
public record Command(String line, @Nullable String stdin, Duration timeout) {
  /** cmd takes no longer line (learn.microsoft.com, command prompt line string limitation). */
  public static final int LONGEST_LINE = 8191;

  public Command {
    if (line.isBlank() || line.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("a command line has 1 to 8191 characters");
    }
    // A line break would end the command early, and XML cannot carry the other controls.
    if (line.chars().anyMatch(c -> c < ' ' || c >= 0xFFFE)) {
      throw new IllegalArgumentException("a command line has no control characters");
    }
    if (!timeout.isPositive()) throw new IllegalArgumentException("a command needs time to run");
  }

  /** A command that reads nothing. */
  public static Command of(String line, Duration timeout) {
    return new Command(line, null, timeout);
  }

  /** Input may carry what the user entered, so it does not print. */
  @Override
  public String toString() {
    return "Command[" + line + (stdin == null ? "" : ", stdin of " + stdin.length()) + "]";
  }
}
