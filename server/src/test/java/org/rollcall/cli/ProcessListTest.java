package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.AccessSpec.AccountSpec;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;

/** What do other users of the computer see of a run while it is under way? */
@Timeout(120)
class ProcessListTest {
  private static final String KEY_LETTERS = "BCDFGHJKMPQRTVWXY2346789";
  private static final String LACKS_KEY = "volume Office without a key";

  // Made up for this run: what is found can have come from nowhere else.
  private final String password = "Pw-" + letters(12);
  private final String spare = "Pw-" + letters(12);
  private final String key =
      Stream.generate(() -> letters(5)).limit(5).collect(Collectors.joining("-"));

  @Test
  void neither_passwords_nor_product_keys_are_in_any_command_line_or_environment(
      @TempDir Path folder) throws Exception {
    // A key that was made up is refused, so that some PCs need a person at the end.
    try (var classroom = new Classroom(twoSlowPcs(), folder)) {
      var process = OwnProcess.start(Main.class, arguments(classroom, folder), folder);
      var seen = new TreeMap<String, String>();
      while (process.isAlive()) {
        seen.putAll(whatIsShown());
        seen.putAll(contents(Path.of("/proc", Long.toString(process.pid()), "environ")));
      }
      assertThat(process.exitValue())
          .as(OwnProcess.printed(folder))
          .isEqualTo(ExitCode.NEEDS_A_PERSON);
      assertThat(classroom.lab().pcs())
          .flatExtracting(pc -> pc.commandLog().stream().map(entry -> entry.step()).toList())
          .as("the key was in use")
          .anyMatch(step -> step.contains("key"));
      assertThat(seen.values()).anyMatch(shown -> shown.contains(Main.class.getName()));
      assertThat(seen).allSatisfy((_, shown) -> assertThat(shown).doesNotContain(secrets()));
    }
  }

  private List<String> arguments(Classroom classroom, Path folder) throws IOException {
    var keyFile = Files.writeString(folder.resolve("key"), key);
    var spareFile = Files.writeString(folder.resolve("spare"), spare);
    return classroom.arguments(
        "activate",
        "--credential",
        "spare=somebody:" + spareFile,
        "--key-file",
        "ProPlus2021Volume=" + keyFile);
  }

  private String[] secrets() {
    return new String[] {password, spare, key};
  }

  /** One that is well and one that needs the key, each command of which takes a while. */
  private Scenario twoSlowPcs() {
    var troubles = ScenarioFile.load("troubles", Integer.MAX_VALUE);
    var usual = troubles.account();
    var account =
        new AccountSpec(usual.user(), usual.domain(), password, true, true, usual.state());
    var pcs =
        troubles.pcs().stream()
            .filter(pc -> pc.name().equals("T-healthy") || lacksKey(pc))
            .map(pc -> entered(pc, account))
            .toList();
    return new Scenario("two", "", account, troubles.kms(), pcs).slowedTo(0.3);
  }

  private static boolean lacksKey(PcSpec pc) {
    return pc.place().note().startsWith(LACKS_KEY);
  }

  private static PcSpec entered(PcSpec pc, AccountSpec account) {
    var old = pc.access();
    var access =
        new AccessSpec(
            old.power(),
            old.tls(),
            old.offered(),
            old.basicOverHttp(),
            old.strictBinding(),
            account);
    return new PcSpec(
        pc.name(),
        pc.place(),
        pc.system(),
        access,
        pc.power(),
        pc.licensing(),
        pc.behaviour(),
        pc.expected());
  }

  /** The command lines of all processes, as Java tells them and as Linux does. */
  private static Map<String, String> whatIsShown() throws IOException {
    var shown = new TreeMap<String, String>();
    ProcessHandle.allProcesses()
        .forEach(one -> shown.put("java " + one.pid() + " " + one.info(), one.info().toString()));
    if (!Files.isDirectory(Path.of("/proc/self"))) return shown;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var one : processes) shown.putAll(contents(one.resolve("cmdline")));
    }
    return shown;
  }

  /** Empty when the process has ended meanwhile, or is not ours to look at. */
  private static Map<String, String> contents(Path file) {
    try {
      var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Map.of(file + " " + text.hashCode(), text);
    } catch (IOException _) {
      return Map.of();
    }
  }

  private static String letters(int count) {
    var random = new SecureRandom();
    var letters = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var at = random.nextInt(KEY_LETTERS.length());
      letters.add(KEY_LETTERS.substring(at, at + 1));
    }
    return String.join("", letters);
  }
}
