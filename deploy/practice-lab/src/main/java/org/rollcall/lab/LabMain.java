package org.rollcall.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioException;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.DefaultShell;
import org.rollcall.lab.ssh.SshSettings;

/** How is a lab started from a command line? It runs until the process is ended. */
public final class LabMain {
  private static final int USAGE = 2;

  private LabMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var running = start(LabArguments.of(arguments), out)) {
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException | ScenarioException e) {
      System.err.println(e.getMessage());
      System.err.println(LabArguments.USAGE);
      System.exit(USAGE);
    } catch (LabException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** A lab, and the control port beside it. */
  record Running(PracticeLab lab, @Nullable ControlServer control) implements AutoCloseable {
    @Override
    public void close() {
      if (control != null) control.close();
      lab.close();
    }
  }

  static Running start(LabArguments arguments, PrintStream out) throws IOException {
    var loaded = ScenarioFile.load(arguments.scenario(), arguments.pcs());
    var scenario = arguments.delay() > 0 ? loaded.slowedTo(arguments.delay()) : loaded;
    var lab = PracticeLab.start(scenario, options(arguments));
    var control =
        arguments.controlPort() < 0 ? null : ControlServer.start(lab, arguments.controlPort());
    if (!arguments.caFile().isEmpty()) {
      Files.writeString(Path.of(arguments.caFile()), lab.caPem());
    }
    tell(lab, scenario, out);
    if (control != null) out.println("# control: http://127.0.0.1:" + control.port() + "/");
    out.flush();
    return new Running(lab, control);
  }

  /** In the order of the list; 0 for a door that there is not. */
  private static String ports(PracticeLab lab, ToIntFunction<SimulatedPc> port) {
    return lab.pcs().stream()
        .map(pc -> Integer.toString(port.applyAsInt(pc)))
        .collect(Collectors.joining(","));
  }

  private static LabOptions options(LabArguments arguments) {
    var options = LabOptions.fromPort(arguments.portBase()).withWakePort(arguments.wakePort());
    if (arguments.ssh().isEmpty()) return options;
    var shell = DefaultShell.valueOf(arguments.ssh().toUpperCase(Locale.ROOT));
    return options.withSsh(SshSettings.usual().withShell(shell));
  }

  private static void tell(PracticeLab lab, Scenario scenario, PrintStream out) {
    out.print(lab.csv());
    out.println("# " + scenario.name() + ": " + lab.pcs().size() + " simulated PCs");
    out.println("# account: " + lab.account() + "  password: " + lab.password());
    out.println("# magic packets: UDP port " + lab.wakePort() + " of 127.0.0.1");
    out.println("# HTTPS ports: " + ports(lab, SimulatedPc::httpsPort));
    out.println("# SSH ports: " + ports(lab, SimulatedPc::sshPort));
    out.println("# KMS host: " + scenario.mainKms().address());
  }
}
