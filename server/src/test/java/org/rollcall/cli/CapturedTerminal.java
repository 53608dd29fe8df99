package org.rollcall.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal that nobody watches, and what was printed on it. */
final class CapturedTerminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final String typed;
  private final Map<String, String> environment;
  private final Deque<String> answers;

  CapturedTerminal(String typed) {
    this(typed, System.getenv());
  }

  /** With somebody there, who answers questions in this order. */
  CapturedTerminal(String typed, Map<String, String> environment, String... answers) {
    this.typed = typed;
    this.environment = environment;
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  int run(String... arguments) {
    var terminal =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            _ -> Optional.ofNullable(answers.poll()),
            _ -> Optional.ofNullable(answers.poll()).map(String::toCharArray),
            environment);
    return Main.run(terminal, arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
