package org.rollcall.transport.overthere;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.TruncatedChunkException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.conn.ConnectTimeoutException;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.FaultOf;

/** Which Fault is what Overthere throws over HTTPS? Told by types alone, never by sentences. */
final class HttpsFaults {
  private static final Set<Kind> RESTARTING =
      EnumSet.of(Kind.REFUSED, Kind.NO_ANSWER, Kind.NONSENSE);

  private HttpsFaults() {}

  /** The exception itself is not passed on: it holds the whole request. */
  static TransportException of(Exception thrown, Phase phase) {
    var fault = faultOf(thrown, phase);
    var network = Causes.network(thrown);
    return network.isPresent()
        ? new TransportException(fault, network.get())
        : new TransportException(fault);
  }

  private static Fault faultOf(Exception thrown, Phase phase) {
    if (has(thrown, Spill.Overflow.class)) return Fault.of(Kind.TOO_MUCH_OUTPUT, Phase.RECEIVE);
    if (isNoHttp(thrown)) return Fault.of(Kind.NONSENSE, phase).withDetail("no_http");
    var hungUp =
        has(thrown, NoHttpResponseException.class)
            || has(thrown, ConnectionClosedException.class)
            || has(thrown, TruncatedChunkException.class);
    var network = Causes.network(thrown);
    if (network.isEmpty() && !hungUp) {
      return Fault.of(Kind.NONSENSE, phase).withDetail("unreadable");
    }
    return where(network.orElseGet(EOFException::new), thrown, phase);
  }

  private static Fault where(IOException network, Exception thrown, Phase phase) {
    var at = reached(network, thrown, phase);
    if (at == phase && network instanceof SocketTimeoutException) {
      return Fault.of(Kind.TIMED_OUT, phase);
    }
    var fault = FaultOf.network(network, at);
    // A shell stood there: who takes no call for the next message, or drops it, is restarting.
    var restarting = phase.compareTo(Phase.CREATE) > 0 && RESTARTING.contains(fault.kind());
    return restarting ? Fault.of(Kind.SHELL_GONE, phase) : fault;
  }

  /** Each message has a connection of its own, which may fail before the message is sent. */
  private static Phase reached(IOException network, Exception thrown, Phase phase) {
    if (network instanceof UnknownHostException) return Phase.LOOK_UP;
    if (has(thrown, SSLException.class)) return Phase.TLS;
    var connecting =
        network instanceof ConnectException
            || network instanceof NoRouteToHostException
            || has(thrown, ConnectTimeoutException.class);
    return connecting ? Phase.CONNECT : phase;
  }

  private static boolean isNoHttp(Exception thrown) {
    var cut = has(thrown, TruncatedChunkException.class);
    return has(thrown, ClientProtocolException.class)
        || (has(thrown, MalformedChunkCodingException.class) && !cut);
  }

  private static boolean has(Exception thrown, Class<? extends Throwable> type) {
    return Causes.find(thrown, type).isPresent();
  }
}
