package org.rollcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.rollcall.activation.catalogue.Language;

/** A server in a process of its own, with a folder of its own, which may be killed. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
  private static final long LOOK_MILLIS = 50;

  private final Process process;
  private final Path state;
  private final Path out;

  private ServerProcess(Process process, Path state, Path out) {
    this.process = process;
    this.state = state;
    this.out = out;
  }

  /**
   * @param state the folder that it takes for the user's state folder; servers may share one
   * @param options what {@code rollcall server} is told beside its name and any free port
   */
  static ServerProcess start(String node, Path state, List<String> options) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("server", "--port", "0", "--lang", "en", "--node", node));
    command.addAll(options);
    var out = Files.createDirectories(state).resolve(node + ".out");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(state.resolve(node + ".err").toFile());
    builder.environment().put("XDG_STATE_HOME", state.toString());
    return new ServerProcess(builder.start(), state, out);
  }

  /** Somebody to ask it, once it listens. */
  ApiClient client() throws InterruptedException {
    while (true) {
      var found = ADDRESS.matcher(printed(out));
      if (found.find()) return new ApiClient(URI.create(found.group()), token(), Language.EN);
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("a server ended by itself; see " + out.getParent());
      }
    }
  }

  private String token() {
    return printed(new ServerFolder(state.resolve("rollcall")).token()).strip();
  }

  private static String printed(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SIGKILL: it has no time to say or to write anything. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
