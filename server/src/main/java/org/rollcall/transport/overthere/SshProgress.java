package org.rollcall.transport.overthere;

import java.io.EOFException;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.HostKeys.Verdict;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.FaultOf;

/** How far has a visit over SSH come, and which Fault is it that ends it there? */
final class SshProgress {
  private static final Set<DisconnectReason> BROKEN =
      EnumSet.of(
          DisconnectReason.PROTOCOL_ERROR,
          DisconnectReason.MAC_ERROR,
          DisconnectReason.COMPRESSION_ERROR,
          DisconnectReason.PROTOCOL_VERSION_NOT_SUPPORTED);

  private final HostKeyQuestion question;
  private final String method;
  private volatile Phase phase = Phase.LOOK_UP;

  SshProgress(HostKeyQuestion question, String method) {
    this.question = question;
    this.method = method;
  }

  Phase phase() {
    return phase;
  }

  void reached(Phase next) {
    phase = next;
  }

  /** What a library threw, which may quote what was sent: of it only the network's part is kept. */
  TransportException fault(Exception thrown, SshRoute route, SSHClient client) {
    question.failIfNobodyCouldSay();
    var fault = faultOf(thrown, route, client);
    var network = Causes.network(thrown);
    return network.isPresent()
        ? new TransportException(fault, network.get())
        : new TransportException(fault);
  }

  private Fault faultOf(Exception thrown, SshRoute route, SSHClient client) {
    if (Causes.find(thrown, Spill.Overflow.class).isPresent()) {
      return Fault.of(Kind.TOO_MUCH_OUTPUT, Phase.RECEIVE);
    }
    return switch (phase) {
      case LOOK_UP -> FaultOf.network(network(thrown), phase);
      case CONNECT, TLS ->
          route.stands() ? handshake(client) : FaultOf.network(network(thrown), phase);
      case LOGIN -> login(thrown, client);
      case CREATE, COMMAND, SEND, RECEIVE, SIGNAL, DELETE -> talking(thrown);
    };
  }

  private static IOException network(Exception thrown) {
    return Causes.network(thrown).orElseGet(EOFException::new);
  }

  private Fault handshake(SSHClient client) {
    var doubted = question.verdict().filter(v -> v == Verdict.UNKNOWN || v == Verdict.CHANGED);
    if (doubted.isPresent()) {
      var changed = Fault.of(Kind.HOST_KEY_CHANGED, phase);
      return doubted.get() == Verdict.CHANGED ? changed : changed.withDetail("host_key_unknown");
    }
    return Fault.of(Kind.NONSENSE, phase)
        .withDetail(hasSaidItsName(client) ? "key_exchange" : "no_ssh");
  }

  private static boolean hasSaidItsName(SSHClient client) {
    try {
      return client.getTransport().getServerVersion() != null;
    } catch (StringIndexOutOfBoundsException _) {
      // sshj takes the name apart before it has one.
      return false;
    }
  }

  private Fault login(Exception thrown, SSHClient client) {
    var allowed = client.getUserAuth().getAllowedMethods();
    if (client.getUserAuth().hadPartialSuccess()) {
      return Fault.of(Kind.LOGIN_METHOD_REFUSED, phase).withDetail("second_factor");
    }
    // Who was refused has been told what else there is; who was told nothing was hung up on.
    if (allowed.isEmpty()) return broken(thrown, Fault.of(Kind.NONSENSE, phase));
    return allowed.contains(method)
        ? Fault.of(Kind.LOGIN_REFUSED, phase)
        : Fault.of(Kind.LOGIN_METHOD_REFUSED, phase).withDetail(offered(allowed));
  }

  /** Which of the methods that we know by name were offered. */
  private static String offered(Collection<String> allowed) {
    var words = new StringBuilder("offered");
    for (var name : new String[] {"publickey", "password", "keyboard-interactive"}) {
      if (allowed.contains(name)) words.append('_').append(name.replace('-', '_'));
    }
    return words.toString();
  }

  private Fault talking(Exception thrown) {
    if (Causes.find(thrown, OpenFailException.class).isPresent())
      return Fault.of(Kind.QUOTA, phase);
    var gone = phase == Phase.CREATE ? Kind.NONSENSE : Kind.SHELL_GONE;
    return broken(thrown, Fault.of(gone, phase));
  }

  /** A server that breaks the protocol says nonsense; one that merely went away does not. */
  private Fault broken(Exception thrown, Fault otherwise) {
    var reason = Causes.find(thrown, SSHException.class).map(SSHException::getDisconnectReason);
    if (reason.filter(BROKEN::contains).isPresent()) {
      return Fault.of(Kind.NONSENSE, phase).withDetail("no_ssh");
    }
    return otherwise.kind() == Kind.NONSENSE ? otherwise.withDetail("hung_up") : otherwise;
  }
}
