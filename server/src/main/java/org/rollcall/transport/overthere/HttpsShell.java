package org.rollcall.transport.overthere;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.TrustManager;
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
import org.rollcall.transport.wsman.FaultOf;

/** The shell of a visit through Overthere over HTTPS: one shell, and a connection each message. */
final class HttpsShell implements RemoteShell {
  private final Endpoint endpoint;
  private final Around around;
  private final Deadline visit;
  private final HttpsClient client;
  private final TrustManager[] judges;
  private final Errand errand;
  private boolean given = true;

  private HttpsShell(
      Endpoint endpoint,
      Login.Password login,
      Around around,
      Deadline visit,
      TrustManager[] judges) {
    this.endpoint = endpoint;
    this.around = around;
    this.visit = visit;
    this.judges = judges;
    var password = String.valueOf(login.password().reveal());
    client =
        new HttpsClient(login.name(), password, target(endpoint), around.clock(), around.limits());
    // Nothing to cut: the sockets of a virtual thread obey its interrupt.
    errand = new Errand(client::phase, () -> {}, around.limits().grace());
  }

  static HttpsShell open(Endpoint endpoint, Login.Password login, Around around, Duration timeout)
      throws TransportException {
    var visit = Deadline.in(timeout);
    var shell = new HttpsShell(endpoint, login, around, visit, judges(endpoint));
    var opening = around.limits().connect().plus(around.limits().answer());
    shell.inTime(() -> shell.create(timeout), visit.orIn(opening));
    shell.given = false;
    return shell;
  }

  private static TrustManager[] judges(Endpoint endpoint) throws TransportException {
    try {
      return ScopedTrust.judges(endpoint.trust());
    } catch (IOException e) {
      throw new TransportException(
          Fault.of(Kind.TLS_UNTRUSTED, Phase.TLS).withDetail("authority_unreadable"), e);
    }
  }

  private static URL target(Endpoint endpoint) {
    var host = endpoint.isIpv6() ? "[" + endpoint.host() + "]" : endpoint.host();
    try {
      return URI.create("https://" + host + ":" + endpoint.port() + "/wsman").toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Boolean create(Duration timeout) throws TransportException {
    try {
      // Asked here, in time; Overthere asks again, and the JDK still knows the answer.
      var _ = around.names().addressesOf(endpoint.host(), visit.orIn(around.limits().connect()));
    } catch (IOException e) {
      throw new TransportException(FaultOf.network(e, Phase.LOOK_UP), e);
    }
    client.create(timeout);
    return true;
  }

  @Override
  public Answer run(Command command) throws TransportException {
    if (given) throw new TransportException(Fault.of(Kind.SHELL_GONE, Phase.COMMAND));
    var deadline = visit.orIn(command.timeout());
    var running = new HttpsCommand(client, around.limits(), deadline);
    return inTime(() -> running.run(command), deadline);
  }

  private <T> T inTime(Callable<T> work, Deadline deadline) throws TransportException {
    return errand.run(() -> ScopedTrust.with(judges, work), deadline);
  }

  @Override
  public Optional<Instant> clock() {
    return client.hearing().clock();
  }

  @Override
  public Optional<Duration> clockOffset() {
    return client.hearing().clockOffset();
  }

  @Override
  public void close() {
    // A late interrupt was meant for a command, and the shell has to be given back all the same.
    var _ = Thread.interrupted();
    if (given) return;
    given = true;
    try {
      inTime(this::giveBack, Deadline.in(around.limits().farewell()));
    } catch (TransportException _) {
      // The PC is gone; its own time-outs will end the shell.
    }
  }

  private Boolean giveBack() throws TransportException {
    client.delete();
    return true;
  }
}
