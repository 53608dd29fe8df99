package com.xebialabs.overthere.winrm;

import java.io.IOException;
import java.net.URL;
import javax.net.SocketFactory;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.NullMarked;

/**
 * What does Overthere's client of WinRM send, and what does it get? Its own package alone may see
 * it; whoever extends this may put both right.
 */
@NullMarked
public abstract class ShellClient extends WinRmClient {
  protected ShellClient(String user, String password, URL target) {
    super(user, password, target, target.getHost(), target.getPort(), SocketFactory.getDefault());
  }

  /** The message as it is to be sent, given as Overthere wrote it. */
  protected abstract String outgoing(String envelope);

  /** The envelope of an answer that Overthere may go on with. */
  protected abstract String incoming(HttpResponse response) throws IOException;

  @Override
  protected final HttpEntity createEntity(String envelope) {
    return super.createEntity(outgoing(envelope));
  }

  @Override
  protected final String handleResponse(HttpResponse response, HttpContext context)
      throws IOException {
    return incoming(response);
  }
}
