package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.lab.LabException;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioException;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall lab}: a practice classroom, until it is told to end. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "Starts simulated PCs to practise on; prints their list and the account to use.")
final class LabCommand implements Callable<Integer> {
  /** The scenarios that have as many PCs as one asks for. */
  private static final Set<String> MADE_UP = Set.of("campus", "healthy");

  private final Terminal terminal;

  private static final int USUAL_PCS = 40;

  @Option(
      names = "--pcs",
      paramLabel = "N",
      description =
          "How many PCs at most. Default: all that are listed, 40 where they are made up.")
  private @Nullable Integer pcs;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "classroom, troubles, hostile, sleepers or campus. Default: classroom.")
  private String scenario = "classroom";

  @Option(
      names = "--port-base",
      paramLabel = "P",
      description = "PC number n listens on port P + n. Default: ${DEFAULT-VALUE}.")
  private int portBase = 20_000;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the list of PCs to FILE, too.")
  private @Nullable Path out;

  @Option(
      names = "--ca-out",
      paramLabel = "FILE",
      description = "Write the certificate of the lab's authority to FILE.")
  private @Nullable Path caOut;

  @Option(names = "--ssh", description = "The PCs answer by SSH, too, on port P + n + 20000.")
  private boolean ssh;

  @Mixin private LanguageOption language = new LanguageOption();

  LabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var sentences = language.sentences();
    try (var lab = start(load(scenario, wanted(), sentences), options(), sentences)) {
      if (out != null) Files.writeString(out, lab.csv());
      if (caOut != null) Files.writeString(caOut, lab.caPem());
      tell(lab, sentences);
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  private LabOptions options() {
    var options = LabOptions.fromPort(portBase);
    return ssh ? options.withSsh(SshSettings.usual()) : options;
  }

  private int wanted() {
    if (pcs != null) return pcs;
    return MADE_UP.contains(scenario) ? USUAL_PCS : Integer.MAX_VALUE;
  }

  static Scenario load(String name, int pcs, Sentences sentences) {
    try {
      return ScenarioFile.load(name, pcs);
    } catch (ScenarioException _) {
      throw new UserError(sentences.text("lab.scenario", Map.of("value", name)));
    }
  }

  static PracticeLab start(Scenario scenario, int portBase, Sentences sentences) {
    return start(scenario, LabOptions.fromPort(portBase), sentences);
  }

  private static PracticeLab start(Scenario scenario, LabOptions options, Sentences sentences) {
    try {
      return PracticeLab.start(scenario, options);
    } catch (LabException e) {
      throw new UserError(
          sentences.text("lab.ports", Map.of("reason", String.valueOf(e.getMessage()))));
    }
  }

  /** The list goes to standard output alone, so that it can be sent to a file. */
  private void tell(PracticeLab lab, Sentences sentences) {
    terminal.out().print(lab.csv());
    terminal.out().flush();
    var kms = lab.scenario().mainKms().address();
    terminal.err().println(sentences.text("lab.running", Map.of("pcs", lab.pcs().size())));
    terminal.err().println(sentences.text("lab.wake", Map.of("port", lab.wakePort())));
    if (ssh) {
      var offset = SshSettings.usual().offset();
      terminal.err().println(sentences.text("lab.ssh", Map.of("offset", offset)));
    }
    terminal.err().println(sentences.text("lab.how"));
    terminal
        .err()
        .println(
            "  printf '%s' '"
                + lab.password()
                + "' > lab-password\n"
                + "  ./rollcall activate --machines lab.csv --kms "
                + kms
                + " --username '"
                + lab.account()
                + "' --password-file lab-password");
    terminal.err().flush();
  }
}
