package org.rollcall.transport.wsman;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;

/**
 * What does the PC answer to an HTTP request? Every request has a deadline that holds whatever the
 * PC does, and ends when the waiting thread is interrupted.
 */
final class Wire implements AutoCloseable {
  /** What is posted: a null authorization or content type is left out. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Post(@Nullable String authorization, @Nullable String contentType, byte[] body) {}

  private final Line line;
  private final CloseableHttpClient http;
  private final HttpHost target;
  private final PcClock clock;
  private final int longestAnswer;

  Wire(Endpoint endpoint, NameLookup names, Line.@Nullable Tls tls, PcClock clock, Limits limits) {
    var scheme = endpoint.scheme() == Scheme.WINRM_HTTPS ? "https" : "http";
    this.target = new HttpHost(scheme, endpoint.host(), endpoint.port());
    this.line = new Line(names, tls);
    this.http = HttpClients.over(line, limits.connect());
    this.clock = clock;
    this.longestAnswer = limits.envelopeBytes();
  }

  Line line() {
    return line;
  }

  PcClock clock() {
    return clock;
  }

  /**
   * @param phase what the caller is about, for the fault once the connection stands
   */
  HttpAnswer post(Post post, Phase phase, Deadline deadline) throws TransportException {
    if (Thread.interrupted()) throw interrupted(phase);
    line.until(deadline);
    var watch = deadline.watch(line::cut);
    try {
      return interruptibly(() -> exchange(post));
    } catch (AnswerTooLong _) {
      throw new TransportException(Fault.of(Kind.NONSENSE, phase).withDetail("answer_too_long"));
    } catch (IOException e) {
      // An interrupted virtual thread finds its socket closed and the flag still up.
      throw Thread.interrupted() ? interrupted(phase) : failed(e, phase);
    } catch (InterruptedException _) {
      throw interrupted(phase);
    } finally {
      watch.cancel(false);
    }
  }

  private TransportException interrupted(Phase phase) {
    line.cut();
    return new TransportException(Fault.of(Kind.TIMED_OUT, phase).withDetail("interrupted"));
  }

  private TransportException failed(IOException exception, Phase phase) {
    var opening = line.opening();
    var reached = opening == null ? phase : opening;
    var timedOut = line.isCut() && reached != Phase.LOOK_UP && reached != Phase.CONNECT;
    line.cut();
    return new TransportException(
        timedOut ? Fault.of(Kind.TIMED_OUT, reached) : FaultOf.network(exception, reached),
        exception);
  }

  /** Only a virtual thread's socket obeys an interrupt, so others have one wait for them. */
  private static <T> T interruptibly(Callable<T> exchange)
      throws IOException, InterruptedException {
    var task = new FutureTask<>(exchange);
    if (Thread.currentThread().isVirtual()) {
      task.run();
    } else {
      Thread.startVirtualThread(task);
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private HttpAnswer exchange(Post post) throws IOException {
    var request = new HttpPost("/wsman");
    request.setEntity(new ByteArrayEntity(post.body(), null));
    if (post.contentType() != null) request.setHeader("Content-Type", post.contentType());
    if (post.authorization() != null) request.setHeader("Authorization", post.authorization());
    try (var response = http.executeOpen(target, request, null)) {
      return read(response);
    }
  }

  private HttpAnswer read(ClassicHttpResponse response) throws IOException {
    var date = response.getFirstHeader("Date");
    if (date != null && date.getValue() != null) clock.told(date.getValue());
    var type = response.getFirstHeader("Content-Type");
    var challenges =
        Arrays.stream(response.getHeaders("WWW-Authenticate"))
            .map(NameValuePair::getValue)
            .map(value -> value == null ? "" : value)
            .toList();
    var entity = response.getEntity();
    return new HttpAnswer(
        response.getCode(),
        type == null || type.getValue() == null ? "" : type.getValue(),
        challenges,
        entity == null ? new byte[0] : bounded(entity.getContent()));
  }

  private byte[] bounded(InputStream content) throws IOException {
    var bytes = content.readNBytes(longestAnswer + 1);
    if (bytes.length > longestAnswer) {
      // Before the response is closed, which would read on to its end.
      line.cut();
      throw new AnswerTooLong();
    }
    return bytes;
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
    line.cut();
  }

  private static final class AnswerTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
