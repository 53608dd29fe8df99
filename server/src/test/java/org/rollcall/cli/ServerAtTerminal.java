package org.rollcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.web.exposure.Exposure;

/** A real server with a store of its own, and a terminal whose commands ask it. */
final class ServerAtTerminal implements AutoCloseable {
  final Path folder;
  private final RunningServer server;
  private CapturedTerminal terminal = new CapturedTerminal("");

  ServerAtTerminal(Path folder) {
    this.folder = folder;
    var files = new ServerFolder(folder);
    var setting =
        new RunningServer.Setting(
            StoreLocation.memory("cli-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
            files.token(),
            files.vaultKey(),
            files.auditHead(),
            new Trust.PublicAuthorities(),
            "test",
            50,
            Duration.ofSeconds(60),
            WakeSetting.USUAL);
    try {
      server = RunningServer.start(Exposure.local(0), setting, Map.of());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** By the server's own token, with nobody there to be asked. */
  int run(String... typed) {
    return asked(List.of(), typed);
  }

  /** By the server's own token, with somebody who answers so. */
  int asked(List<String> answers, String... typed) {
    var arguments = new ArrayList<>(List.of(typed));
    var token = folder.resolve("operator-token").toString();
    arguments.addAll(List.of("--server", uri().toString(), "--token-file", token));
    return bare(answers, arguments);
  }

  /** As an account whose state folder is in ours, with somebody who answers so. */
  int bare(List<String> answers, List<String> typed) {
    var environment = Map.of("XDG_STATE_HOME", folder.resolve("state").toString());
    terminal = new CapturedTerminal("", environment, answers.toArray(String[]::new));
    var arguments = new ArrayList<>(typed);
    arguments.addAll(List.of("--lang", "en"));
    return terminal.run(arguments.toArray(String[]::new));
  }

  String out() {
    return terminal.out();
  }

  String err() {
    return terminal.err();
  }

  URI uri() {
    return server.uri();
  }

  String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
