package org.rollcall.transport.overthere;

import com.xebialabs.overthere.CmdLine;
import com.xebialabs.overthere.OverthereProcess;
import com.xebialabs.overthere.ssh.OpenSshConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/**
 * How does one command go over SSH? Its input is sent and closed, and both of its outputs are read,
 * at the same time: a stream that nobody reads would stop all of them.
 */
final class SshCommand {
  private final OpenSshConnection connection;
  private final SshRoute route;
  private final Consumer<Phase> reached;
  private final AtomicInteger room;

  /**
   * @param most how many bytes it may print
   */
  SshCommand(OpenSshConnection connection, SshRoute route, int most, Consumer<Phase> reached) {
    this.connection = connection;
    this.route = route;
    this.reached = reached;
    room = new AtomicInteger(most);
  }

  /**
   * Runs it to its end.
   *
   * @param text as the PC's default shell has to be told
   */
  Answer run(String text, @Nullable String stdin)
      throws IOException, TransportException, InterruptedException {
    var started = System.nanoTime();
    reached.accept(Phase.COMMAND);
    var process = connection.startProcess(new CmdLine().addRaw(text));
    reached.accept(Phase.RECEIVE);
    var output = new Spill(room);
    var complaints = new Spill(room);
    // Not waited for: a command that ends before it has read all of its input is no failure.
    var _ = Thread.ofVirtual().name("ssh-stdin").start(() -> feed(process.getStdin(), stdin));
    var reading = read(process.getStderr(), complaints);
    drain(process.getStdout(), output, reading);
    var exitCode = exitCode(process);
    var took = Duration.ofNanos(System.nanoTime() - started);
    return new Answer(output.text(), complaints.complaint(), exitCode, took);
  }

  private static void feed(OutputStream to, @Nullable String stdin) {
    try (to) {
      if (stdin != null) to.write(stdin.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // What became of the command is told by its outputs.
    }
  }

  private FutureTask<Void> read(InputStream from, Spill to) {
    var reading =
        new FutureTask<Void>(
            () -> {
              try {
                from.transferTo(to);
                return null;
              } catch (Spill.Overflow e) {
                // Otherwise the one who reads the other stream would wait for its end.
                route.cut();
                throw e;
              }
            });
    var _ = Thread.ofVirtual().name("ssh-stderr").start(reading);
    return reading;
  }

  private static void drain(InputStream from, Spill to, FutureTask<Void> other)
      throws IOException, InterruptedException {
    try {
      from.transferTo(to);
      other.get();
    } catch (Spill.Overflow e) {
      throw e;
    } catch (IOException e) {
      throw overflow(other, e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** Why the connection was cut, if it was we who cut it. */
  private static IOException overflow(FutureTask<Void> other, IOException thrown) {
    var failed = other.isDone() && other.state() == FutureTask.State.FAILED;
    return failed && other.exceptionNow() instanceof Spill.Overflow overflow ? overflow : thrown;
  }

  private long exitCode(OverthereProcess process) throws TransportException, InterruptedException {
    var _ = process.waitFor();
    var status = connection.exitStatus();
    if (status == null) {
      throw new TransportException(
          Fault.of(Kind.SHELL_GONE, Phase.RECEIVE).withDetail("no_exit_code"));
    }
    return Integer.toUnsignedLong(status);
  }
}
