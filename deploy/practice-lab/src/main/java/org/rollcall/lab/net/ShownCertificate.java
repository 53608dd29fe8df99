package org.rollcall.lab.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate does the client show? http.sys asks for it only when it has read a request that
 * needs one, and shakes hands a second time, which TLS 1.2 is the last to know.
 */
final class ShownCertificate {
  private final SslHandler tls;
  private final FullHttpRequest request;

  ShownCertificate(ChannelHandlerContext context, FullHttpRequest request) {
    tls = context.pipeline().get(SslHandler.class);
    this.request = request;
  }

  /** Goes on with the certificate, or with null where none was shown. */
  void then(Consumer<@Nullable X509Certificate> next) {
    var known = peer();
    if (known != null || !tls.engine().getSession().getProtocol().equals("TLSv1.2")) {
      next.accept(known);
      return;
    }
    // Were it only wanted, Java would be content to go on with the session that there is.
    tls.engine().setNeedClientAuth(true);
    request.retain();
    tls.renegotiate()
        .addListener(
            done -> {
              try {
                if (done.isSuccess()) next.accept(peer());
              } finally {
                request.release();
              }
            });
  }

  private @Nullable X509Certificate peer() {
    try {
      return (X509Certificate) tls.engine().getSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException _) {
      return null;
    }
  }
}
