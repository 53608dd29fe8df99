package org.rollcall.transport.overthere;

import com.xebialabs.overthere.ssh.OpenSshConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.schmizz.sshj.Config;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Deadline;

/**
 * The shell of a visit over SSH: one connection, one login, and a channel for each command. Windows
 * ends what still runs when the connection ends, so that closing it leaves nothing behind.
 */
final class SshShell implements RemoteShell {
  private static final Config OFFERED = SshAlgorithms.offered();

  private final Around around;
  private final Deadline visit;
  private final SshLogin login;
  private final Endpoint endpoint;
  private final SshProgress progress;
  private final SshRoute route;
  private final GuardedClient client;
  private final Errand errand;
  private @Nullable OpenSshConnection connection;
  private DefaultShell shell = DefaultShell.CMD;
  private boolean over;

  private SshShell(Endpoint endpoint, SshLogin login, Around around, Duration timeout) {
    this.endpoint = endpoint;
    this.login = login;
    this.around = around;
    visit = Deadline.in(timeout);
    var question = new HostKeyQuestion(endpoint, around.keys());
    progress = new SshProgress(question, login.method());
    route = new SshRoute(endpoint, around, visit, progress::reached);
    client = new GuardedClient(OFFERED, question, this::isKnown);
    errand = new Errand(progress::phase, route::cut, around.limits().grace());
  }

  private void isKnown() {
    route.known();
    progress.reached(Phase.LOGIN);
  }

  static SshShell open(Endpoint endpoint, Login.Password login, Around around, Duration timeout)
      throws TransportException {
    return new SshShell(endpoint, SshLogin.of(login), around, timeout).opened();
  }

  static SshShell open(Endpoint endpoint, Login.PrivateKey login, Around around, Duration timeout)
      throws TransportException {
    return new SshShell(endpoint, SshLogin.of(login), around, timeout).opened();
  }

  private SshShell opened() throws TransportException {
    try {
      login.check(client);
      errand.run(faithfully(this::connect), visit.orIn(opening()));
      return this;
    } catch (TransportException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private Duration opening() {
    return around.limits().connect().plus(around.limits().answer());
  }

  private Boolean connect() throws Exception {
    var patience = (int) opening().plusSeconds(1).toMillis();
    client.getConnection().setTimeoutMs(patience);
    var made = new OpenSshConnection(login.options(endpoint, patience), route, () -> client);
    connection = made;
    made.connect();
    progress.reached(Phase.CREATE);
    return lookAround(made);
  }

  private Boolean lookAround(OpenSshConnection made) throws Exception {
    for (var candidate : DefaultShell.values()) {
      var asking = new SshCommand(made, route, around.limits().outputBytes(), _ -> {});
      var answer = asking.run(candidate.question(), null).stdout();
      if (!DefaultShell.isFromCmd(answer)) continue;
      if (!DefaultShell.isElevated(answer)) {
        throw new TransportException(Fault.of(Kind.NOT_ADMINISTRATOR, Phase.CREATE));
      }
      shell = candidate;
      return true;
    }
    throw new TransportException(Fault.of(Kind.NONSENSE, Phase.CREATE).withDetail("no_cmd"));
  }

  @Override
  public Answer run(Command command) throws TransportException {
    var standing = connection;
    if (over || standing == null) {
      throw new TransportException(Fault.of(Kind.SHELL_GONE, Phase.COMMAND));
    }
    progress.reached(Phase.COMMAND);
    var running = new SshCommand(standing, route, around.limits().outputBytes(), progress::reached);
    Callable<Answer> work = () -> running.run(shell.written(command.line()), command.stdin());
    return errand.run(faithfully(work), visit.orIn(command.timeout()));
  }

  /** Whatever the libraries throw becomes a Fault. */
  private <T> Callable<T> faithfully(Callable<T> work) {
    return () -> {
      try {
        return work.call();
      } catch (TransportException e) {
        throw e;
      } catch (Exception e) {
        throw progress.fault(e, route, client);
      }
    };
  }

  /** SSH has no word for the time of day. */
  @Override
  public Optional<Instant> clock() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> clockOffset() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // A late interrupt was meant for a command, and the PC is told good-bye all the same.
    var _ = Thread.interrupted();
    if (over) return;
    over = true;
    try {
      errand.run(faithfully(this::leave), Deadline.in(around.limits().farewell()));
    } catch (TransportException _) {
      // The PC is gone; what it ran for us ends with the connection.
    } finally {
      route.cut();
    }
  }

  private Boolean leave() throws Exception {
    client.disconnect();
    return true;
  }
}
