package org.rollcall.lab.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.net.Accounts;
import org.rollcall.lab.wsman.Console.Execution;
import org.rollcall.lab.wsman.ShellSettings;

/** How does one line go that came over SSH? In a console of its own, with the PC's code page. */
final class SshLine implements Command {
  /** Who asks for it wants to know what stands behind the door; no step of a visit has it. */
  private static final String LOOKING_AROUND = "%ComSpec%";

  private final SshHost host;
  private final DefaultShell shell;
  private final String sent;
  private final SshPrinter printer = new SshPrinter();
  private @Nullable InputStream in;
  private @Nullable Execution execution;

  SshLine(SshHost host, DefaultShell shell, String sent) {
    this.host = host;
    this.shell = shell;
    this.sent = sent;
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    printer.to(stream);
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    printer.errorsTo(stream);
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    printer.thenTo(callback);
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    printer.start();
    var line = shell.lineIn(sent);
    if (line.isEmpty()) {
      printer.stderr("ParserError: UnexpectedToken\r\n".getBytes(StandardCharsets.US_ASCII));
      printer.done(1);
    } else {
      onStrand(() -> begin(line.get()));
    }
  }

  private void begin(String line) {
    var account = new Accounts(host.access().account(), host.computerName()).caller().account();
    var settings = new ShellSettings(account, OptionalInt.empty(), "");
    if (line.contains(LOOKING_AROUND)) {
      host.glance(settings, line, printer);
      return;
    }
    var begun = host.console(settings).start(line, printer);
    execution = begun;
    Thread.ofVirtual().name("lab-ssh-stdin").start(() -> feed(begun));
  }

  private void feed(Execution begun) {
    var buffer = new byte[4096];
    try {
      for (int read = read(buffer); read >= 0; read = read(buffer)) {
        var piece = Arrays.copyOf(buffer, read);
        onStrand(() -> begun.input(piece, false));
      }
      onStrand(() -> begun.input(new byte[0], true));
    } catch (IOException _) {
      // The other end has gone, and with it the command.
    }
  }

  private int read(byte[] buffer) throws IOException {
    return in == null ? -1 : in.read(buffer);
  }

  @Override
  public void destroy(ChannelSession channel) {
    printer.stop();
    onStrand(
        () -> {
          if (execution != null) execution.terminate();
        });
  }

  private void onStrand(Runnable task) {
    host.strand().executor().execute(task);
  }
}
