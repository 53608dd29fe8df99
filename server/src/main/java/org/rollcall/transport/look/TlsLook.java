package org.rollcall.transport.look;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/**
 * Which certificates does a listener show? A handshake is begun and given up: nothing is said to
 * the listener, so that nothing is lost to a wrong one.
 */
public final class TlsLook {
  private final Names names;

  public TlsLook(Names names) {
    this.names = names;
  }

  /**
   * What a listener showed.
   *
   * @param chain its certificate first; as it was sent, verified by nobody
   */
  public record Seen(List<X509Certificate> chain, String protocol) {
    public Seen {
      chain = List.copyOf(chain);
    }
  }

  public Seen at(String host, int port, Duration patience) throws TransportException {
    var address = names.addressOf(host, patience);
    if (address.isEmpty()) throw fault(Kind.NAME_NOT_FOUND, Phase.LOOK_UP);
    try (var plain = new Socket()) {
      // A listener that sends one byte a second would keep a plain time limit from ever passing.
      CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> Quietly.close(plain));
      connect(plain, new InetSocketAddress(address.get(), port), patience);
      return handshake(plain, host, port);
    } catch (IOException e) {
      // An interrupt closes the socket; what follows may touch the database.
      throw Thread.interrupted() ? fault(Kind.TIMED_OUT, Phase.TLS) : fault(kind(e), Phase.TLS);
    }
  }

  private static void connect(Socket socket, InetSocketAddress to, Duration patience)
      throws TransportException {
    try {
      socket.connect(to, Math.toIntExact(patience.toMillis()));
    } catch (IOException e) {
      if (Thread.interrupted()) throw fault(Kind.TIMED_OUT, Phase.CONNECT);
      var refused = e instanceof ConnectException && !(e instanceof NoRouteToHostException);
      throw fault(refused ? Kind.REFUSED : Kind.NO_ANSWER, Phase.CONNECT);
    }
  }

  private static Seen handshake(Socket plain, String host, int port)
      throws IOException, TransportException {
    var witness = new Witness();
    try (var tls = socket(witness, plain, host, port)) {
      tls.startHandshake();
      if (witness.chain().isEmpty()) throw fault(Kind.NONSENSE, Phase.TLS);
      return new Seen(witness.chain(), tls.getSession().getProtocol());
    } catch (SSLException e) {
      // It may want a certificate of ours; what it showed before that is what was asked for.
      if (!witness.chain().isEmpty()) return new Seen(witness.chain(), "");
      throw e;
    }
  }

  private static SSLSocket socket(Witness witness, Socket plain, String host, int port)
      throws IOException {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {witness}, null);
      return (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, false);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Kind kind(IOException e) {
    return e instanceof SSLException ? Kind.NONSENSE : Kind.NO_ANSWER;
  }

  private static TransportException fault(Kind kind, Phase phase) {
    return new TransportException(Fault.of(kind, phase));
  }
}
