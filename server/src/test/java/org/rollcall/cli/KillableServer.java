package org.rollcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;

/** A server in a process of its own, which is killed at any moment and started again. */
final class KillableServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  /** Whoever lives for seconds only is better off without the slower, better compiler. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final String node;
  private final List<String> options;
  private final Path state;
  private int starts;
  private @Nullable Process process;

  /**
   * @param state the folder that it takes for the user's state folder
   */
  KillableServer(String node, List<String> options, Path state) {
    this.node = node;
    this.options = options;
    this.state = state;
  }

  void start() throws IOException {
    starts++;
    Files.createDirectories(output());
    var arguments = new ArrayList<>(List.of("server", "--port", "0", "--node", node));
    arguments.addAll(options);
    var variables = Map.of("XDG_STATE_HOME", state.toString(), "JAVA_TOOL_OPTIONS", SHORT_LIVED);
    process = OwnProcess.start(Main.class, arguments, output(), variables);
  }

  /** SIGKILL: it has no time to say or to write anything. */
  void kill() {
    var running = process;
    if (running == null) return;
    running.destroyForcibly().onExit().join();
    process = null;
  }

  /** Says whether it listens by now; a server that ended by itself is an error. */
  boolean isUp() {
    return address().isPresent();
  }

  /** Where it listens; empty until it does. */
  Optional<URI> uri() {
    return address();
  }

  private Optional<URI> address() {
    var running = process;
    if (running == null) return Optional.empty();
    try {
      var found = ADDRESS.matcher(Files.readString(OwnProcess.out(output())));
      if (found.find()) return Optional.of(URI.create(found.group()));
      if (running.isAlive()) return Optional.empty();
      throw new IllegalStateException(node + " ended: " + OwnProcess.printed(output()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Somebody to ask it; empty until it listens. */
  Optional<ApiClient> client() {
    return address().map(server -> new ApiClient(server, token(), Language.EN));
  }

  private String token() {
    try {
      var file = new ServerFolder(state.resolve("rollcall")).token();
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path output() {
    return state.resolve("output").resolve(node + "-" + starts);
  }

  @Override
  public void close() {
    kill();
  }
}
