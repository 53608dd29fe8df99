package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The command line, which at its end notes how much memory its process held at most. */
final class PeakMemory {
  // proc(5): VmHWM is the peak of the resident set, in kB.
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private PeakMemory() {}

  static boolean isTold() {
    return Files.isReadable(STATUS);
  }

  /** Notes the peak in the file of the first argument; the command line follows. */
  public static void main(String[] arguments) throws IOException {
    var code = Main.run(Terminal.ofProcess(), Arrays.copyOfRange(arguments, 1, arguments.length));
    if (isTold()) Files.writeString(Path.of(arguments[0]), Long.toString(kilobytes()));
    System.exit(code);
  }

  private static long kilobytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
