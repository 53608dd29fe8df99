package org.rollcall.activation.step;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is run on the PC: a line for its shell, what goes to its standard input, and how long it may
 * take. Secrets travel in the input alone, since lines are seen in the PC's list of processes.
 */
public record Command(String line, @Nullable String stdin, Duration timeout, List<Secret> secrets) {
  public Command {
    secrets = List.copyOf(secrets);
    for (var secret : secrets) {
      if (line.contains(secret.reveal())) throw new IllegalArgumentException("a secret in a line");
    }
  }

  static Command line(String line, Duration timeout) {
    return new Command(line, null, timeout, List.of());
  }

  /** The text (a transcript, an input) without this command's secrets. */
  public String redacted(String text) {
    var shown = text;
    for (var secret : secrets) shown = secret.redactedFrom(shown);
    return shown;
  }

  /** The same command as it may be shown; it is not the one to run. */
  public Command redacted() {
    return new Command(line, stdin == null ? null : redacted(stdin), timeout, List.of());
  }

  @Override
  public String toString() {
    var input = stdin == null ? "" : " < " + redacted(stdin).length() + " characters";
    return line + input + " (" + timeout.toSeconds() + " s)";
  }
}
