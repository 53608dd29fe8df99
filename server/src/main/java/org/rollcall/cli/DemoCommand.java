package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.lab.PracticeLab;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.web.exposure.Exposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall demo}: the main job on the practice classroom, from nothing to the report. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Does the main job on the practice classroom of 40 simulated PCs.")
final class DemoCommand implements Callable<Integer> {
  private static final int PCS = 40;

  private final Terminal terminal;

  @Option(names = "--exit", description = "End after the run instead of leaving the page open.")
  private boolean exit;

  @Option(names = "--port", paramLabel = "N", description = "Port of the page. Default: 8080.")
  private int port = 8080;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to write the report. Default: ${DEFAULT-VALUE}.")
  private Path report = Path.of("rollcall-report.csv");

  @Mixin private LanguageOption language = new LanguageOption();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    var folder = Files.createTempDirectory("rollcall-demo-");
    try (var lab = LabCommand.start(LabCommand.load("classroom", PCS, sentences), 0, sentences)) {
      var arguments = arguments(lab, folder, sentences);
      var code = Main.run(terminal, arguments.toArray(String[]::new));
      // PCs that need a person are what the classroom is there to show, so they are no failure.
      if (code != ExitCode.DONE && code != ExitCode.NEEDS_A_PERSON) return code;
      if (!exit) leaveThePageOpen(folder, sentences);
    } finally {
      if (Files.exists(folder)) delete(folder);
    }
    return ExitCode.DONE;
  }

  private List<String> arguments(PracticeLab lab, Path folder, Sentences sentences)
      throws IOException {
    var list = Files.writeString(folder.resolve("classroom.csv"), lab.csv());
    var password = Files.writeString(folder.resolve("password"), lab.password());
    var kms = lab.scenario().mainKms().address();
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("activate", "--machines", list.toString(), "--kms", kms));
    arguments.addAll(List.of("--username", lab.account(), "--report", report.toString()));
    terminal
        .out()
        .println(sentences.text("demo.begin", Map.of("pcs", lab.pcs().size(), "kms", kms)));
    terminal
        .out()
        .println(
            "  ./rollcall activate --machines classroom.csv --kms "
                + kms
                + " --username "
                + lab.account()
                + " --report "
                + report);
    terminal.out().flush();
    arguments.addAll(List.of("--password-file", password.toString()));
    arguments.addAll(List.of("--store", folder.resolve("store").toString()));
    arguments.addAll(
        List.of("--keep-going", "--retry-pause", "2", "--lang", language.language().tag()));
    return arguments;
  }

  /** The page and the API, over what the run has left. */
  private void leaveThePageOpen(Path folder, Sentences sentences) throws Exception {
    var files = new ServerFolder(folder);
    var setting =
        new RunningServer.Setting(
            StoreLocation.file(folder.resolve("store")),
            files.token(),
            files.vaultKey(),
            files.auditHead(),
            new Trust.PublicAuthorities(),
            "demo",
            PCS,
            Duration.ofSeconds(60),
            WakeSetting.USUAL);
    var told = new CountDownLatch(1);
    var interrupt = Interrupt.install();
    interrupt.onSignal(told::countDown);
    try (var server = RunningServer.start(Exposure.local(port), setting, Map.of())) {
      terminal.out().println(sentences.text("demo.page", Map.of("address", server.uri())));
      terminal.out().flush();
      told.await();
    } finally {
      // At Ctrl-C the process ends here, and nothing of the practice shall be left.
      delete(folder);
      interrupt.finished(ExitCode.DONE);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }
}
