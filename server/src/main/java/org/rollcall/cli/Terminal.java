package org.rollcall.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where do people read and type?
 *
 * @param environment the variables that say where things are kept
 * @param live whether somebody watches, so that a line may be drawn over and a question asked
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean live,
    Function<String, Optional<String>> ask,
    Function<String, Optional<char[]>> askSecret,
    Map<String, String> environment) {

  /** The terminal that the process was started from; UTF-8 in and out, whatever the locale says. */
  // The one place where standard streams are taken. Error Prone knows JDK 22 to 24, where a pipe
  // has a console, too; 25 says null again.
  @SuppressWarnings({"SystemOut", "SystemConsoleNull"})
  public static Terminal ofProcess() {
    var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new Terminal(
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        console.isPresent(),
        question -> console.map(typing -> typing.readLine("%s", question)),
        question -> console.map(typing -> typing.readPassword("%s", question)),
        System.getenv());
  }
}
