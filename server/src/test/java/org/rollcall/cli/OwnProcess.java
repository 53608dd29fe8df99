package org.rollcall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Java program in a process of its own, with the options that the launcher gives to Java. */
final class OwnProcess {
  private static final Pattern OPTIONS =
      Pattern.compile(
          "exec \"\\$java_home/bin/java\" (.*?)\\$\\{ROLLCALL_JAVA_OPTIONS", Pattern.DOTALL);

  private OwnProcess() {}

  /** Starts it; what it prints goes to the files {@code out} and {@code err} of the folder. */
  static Process start(Class<?> main, List<String> arguments, Path folder) throws IOException {
    return start(main, arguments, folder, Map.of());
  }

  /** The same with these variables besides its parent's. */
  static Process start(
      Class<?> main, List<String> arguments, Path folder, Map<String, String> variables)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launcherOptions());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out(folder).toFile())
            .redirectError(err(folder).toFile());
    process.environment().putAll(variables);
    return process.start();
  }

  static Path out(Path folder) {
    return folder.resolve("out");
  }

  static Path err(Path folder) {
    return folder.resolve("err");
  }

  static String printed(Path folder) throws IOException {
    return Files.readString(out(folder), StandardCharsets.UTF_8)
        + Files.readString(err(folder), StandardCharsets.UTF_8);
  }

  private static List<String> launcherOptions() throws IOException {
    var options = OPTIONS.matcher(Files.readString(Path.of("..", "rollcall")));
    if (!options.find()) throw new IOException("the launcher starts no Java");
    return List.of(options.group(1).replace("\\", " ").strip().split("\\s+"));
  }
}
