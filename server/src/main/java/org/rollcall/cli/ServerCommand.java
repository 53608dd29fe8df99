package org.rollcall.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.vault.OwnerFile;
import org.rollcall.vault.VaultShut;
import org.rollcall.web.PortTaken;
import org.rollcall.web.exposure.Exposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall server}: carries out runs and answers for them until it is told to end. */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    description = "Starts the server, its API and its page.")
final class ServerCommand implements Callable<Integer> {
  private static final int SHORTEST_LEASE = 10;
  private static final int LONGEST_LEASE = 3_600;

  private final Terminal terminal;

  @Mixin private ExposureOptions exposed = new ExposureOptions();
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private TrustOptions trust = new TrustOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--vault-key-file",
      paramLabel = "FILE",
      description = "Key under which passwords are sealed; made at the first start.")
  private @Nullable Path vaultKeyFile;

  @Option(
      names = "--node",
      paramLabel = "NAME",
      description = "Name of this server among those that share a store. Default: the host's.")
  private @Nullable String node;

  @Option(
      names = "--lease",
      paramLabel = "SECONDS",
      description = "After how long others take over what a dead server had in hand. Default: 60.")
  private int lease = 60;

  @Option(
      names = "--wake-port",
      paramLabel = "N",
      description = "UDP port of wake-up packets; may be given twice. Default: 9 and 7.")
  private List<Integer> wakePorts = List.of(9, 7);

  @Option(
      names = "--admin-password-file",
      paramLabel = "FILE",
      description = "Password of the first administrator, admin. Without it a link sets it.")
  private @Nullable Path adminPasswordFile;

  @Option(
      names = "--log",
      paramLabel = "text|json",
      description = "Form of the log on standard error. Default: text.")
  private LogForm log = LogForm.TEXT;

  ServerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    var exposure = exposed.exposure(sentences);
    var setting = setting(sentences);
    log.use();
    var interrupt = Interrupt.install();
    var code = ExitCode.FAILED;
    try {
      serve(exposure, setting, interrupt, sentences);
      code = ExitCode.DONE;
    } finally {
      interrupt.finished(code);
    }
    return code;
  }

  private void serve(
      Exposure exposure, RunningServer.Setting setting, Interrupt interrupt, Sentences sentences)
      throws Exception {
    var told = new CountDownLatch(1);
    interrupt.onSignal(told::countDown);
    try (var server = start(exposure, setting, sentences)) {
      limits.apply(server.site());
      var values = Map.of("address", server.uri(), "token", setting.token());
      terminal.out().println(sentences.text("server.started", values));
      var folder = Objects.requireNonNull(setting.token().toAbsolutePath().getParent());
      new FirstLogin(terminal, sentences, folder).arrange(server, adminPasswordFile);
      terminal.out().flush();
      // What only the start needed is given back to the computer: a server idles most of the day.
      System.gc();
      told.await();
      terminal.out().println(sentences.text("server.leaving"));
    }
  }

  private static RunningServer start(
      Exposure exposure, RunningServer.Setting setting, Sentences sentences) throws IOException {
    try {
      return RunningServer.start(exposure, setting, System.getenv());
    } catch (VaultShut shut) {
      var values = Map.of("source", shut.source(), "variable", VaultShut.VARIABLE);
      throw new UserError(sentences.text("vault." + shut.reason().code(), values));
    } catch (OwnerFile.TooOpen _) {
      throw new UserError(sentences.text("usage.token_open", Map.of("file", setting.token())));
    } catch (PortTaken _) {
      throw new UserError(sentences.text("usage.port_taken", Map.of("port", exposure.port())));
    }
  }

  private RunningServer.Setting setting(Sentences sentences) {
    if (lease < SHORTEST_LEASE || lease > LONGEST_LEASE) {
      throw new UserError(sentences.text("usage.lease"));
    }
    limits.check(sentences);
    var environment = System.getenv();
    var folder = ServerFolder.beside(store.typedFile(), environment);
    return new RunningServer.Setting(
        store.location(sentences, environment, "server"),
        folder.token(),
        vaultKeyFile == null ? folder.vaultKey() : vaultKeyFile,
        folder.auditHead(),
        trust.trust(sentences),
        node == null ? hostName() : node,
        limits.atOnce(),
        Duration.ofSeconds(lease),
        wake(sentences));
  }

  private WakeSetting wake(Sentences sentences) {
    try {
      return WakeSetting.USUAL.withPorts(wakePorts);
    } catch (IllegalArgumentException _) {
      throw new UserError(sentences.text("usage.wake_port"));
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
