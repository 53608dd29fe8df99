package org.rollcall.transport.wsman;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Phase;

/**
 * How far has the one connection of a visit come, and who is at its other end? It can be cut from
 * another thread at any moment, which ends whatever waits for it.
 */
final class Line implements DnsResolver, DetachedSocketFactory, TlsSocketStrategy {
  private static final DefaultHostnameVerifier NAMES = new DefaultHostnameVerifier();

  private final NameLookup names;
  private final @Nullable Tls tls;

  private volatile @Nullable Phase opening = Phase.LOOK_UP;
  private volatile @Nullable Socket socket;
  private volatile @Nullable X509Certificate certificate;
  private volatile @Nullable Deadline deadline;
  private volatile boolean cut;
  private volatile boolean bound;
  private volatile boolean spent;
  private volatile boolean dropped;

  Line(NameLookup names, @Nullable Tls tls) {
    this.names = names;
    this.tls = tls;
  }

  /** Whom do we take for the PC, and what do we show it of ourselves? */
  record Tls(SSLSocketFactory sockets, @Nullable ClientCertificate ours) {
    void shakeHands(SSLSocket secured) throws IOException {
      // Windows asks for a certificate when it has read the request, which Java answers before 1.3.
      if (ours != null) secured.setEnabledProtocols(new String[] {"TLSv1.2"});
      try {
        secured.startHandshake();
      } catch (SSLException | SocketException e) {
        throw ours != null && ours.wasShown() ? new ClientCertificate.Refused(e) : e;
      }
    }
  }

  /** The phase of opening that it is in; null once it stands. */
  @Nullable Phase opening() {
    return opening;
  }

  /** The certificate that the other end proved to own; null without TLS. */
  @Nullable X509Certificate certificate() {
    return certificate;
  }

  /** Whether what goes over it stays within this computer. */
  boolean staysHere() {
    var current = socket;
    return current != null
        && current.getInetAddress() != null
        && current.getInetAddress().isLoopbackAddress();
  }

  /** From here on a login belongs to this very connection, and no other may take its place. */
  void bind() {
    bound = true;
  }

  /** Whether it had been closed by the other end before it was to be used again. */
  boolean isSpent() {
    return spent;
  }

  boolean isCut() {
    return cut;
  }

  void until(Deadline end) {
    deadline = end;
  }

  void cut() {
    cut = true;
    close(socket);
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) socket.close();
    } catch (IOException _) {
      // It is gone, which is all that was wanted.
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var end = deadline;
    return names.addressesOf(host, end == null ? Deadline.in(java.time.Duration.ZERO) : end);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public Socket create(@Nullable Proxy proxy) throws IOException {
    if (bound) spent = true;
    // Who took the call and dropped it was there, whatever the name's other addresses say.
    if (bound || cut || dropped) throw new SocketException("closed");
    var created = new Tracked();
    socket = created;
    // The strike may have come between the question and the assignment.
    if (cut) close(created);
    return created;
  }

  @Override
  public SSLSocket upgrade(
      Socket plain, String host, int port, @Nullable Object attachment, HttpContext context)
      throws IOException {
    if (tls == null) throw new SocketException("no TLS was asked for");
    opening = Phase.TLS;
    var secured = (SSLSocket) tls.sockets().createSocket(plain, host, port, true);
    tls.shakeHands(secured);
    var proven = (X509Certificate) secured.getSession().getPeerCertificates()[0];
    NAMES.verify(host, proven);
    certificate = proven;
    opening = null;
    return secured;
  }

  /** Tells when TCP stands. */
  private final class Tracked extends Socket {
    @Override
    public void connect(SocketAddress address, int timeoutMillis) throws IOException {
      opening = Phase.CONNECT;
      try {
        super.connect(address, timeoutMillis);
      } catch (SocketException e) {
        dropped = !cut && isReset(e) && Route.leadsTo(address);
        if (dropped) stands();
        throw e;
      }
      stands();
      setTcpNoDelay(true);
    }

    private void stands() {
      opening = tls == null ? null : Phase.TLS;
    }

    /**
     * Being refused, unreachable and so on have types of their own. A reset has none: it comes here
     * when the other end took the call and dropped it before this thread had looked.
     */
    private static boolean isReset(SocketException exception) {
      return exception.getClass() == SocketException.class;
    }
  }
}
