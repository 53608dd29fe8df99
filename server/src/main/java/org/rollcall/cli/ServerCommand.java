package org.rollcall.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rollcall.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall server}: serves the page until it is told to end. */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    description = "Starts the server and its page, for this machine only.")
final class ServerCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Mixin private LanguageOption language = new LanguageOption();

  ServerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var server = WebServer.start("127.0.0.1", port)) {
      terminal
          .out()
          .println(language.sentences().text("server.started", Map.of("address", server.uri())));
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
