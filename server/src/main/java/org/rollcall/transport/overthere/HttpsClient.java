package org.rollcall.transport.overthere;

import com.xebialabs.overthere.cifs.WinrmHttpsCertificateTrustStrategy;
import com.xebialabs.overthere.cifs.WinrmHttpsHostnameVerificationStrategy;
import com.xebialabs.overthere.winrm.ShellClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Hearing;
import org.rollcall.transport.wsman.Hearing.Heard;
import org.rollcall.transport.wsman.Limits;

/**
 * What does a PC answer to Overthere over HTTPS, message by message? Every message is put right on
 * its way out, and every answer is read by our own hardened reader before Overthere sees it.
 */
final class HttpsClient extends ShellClient {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<a:MessageID[^>]*>([^<]*)</a:MessageID>");
  private static final int ENVELOPE_SIZE = 153_600;

  private final Hearing hearing;
  private final Limits limits;
  private volatile Phase phase = Phase.LOOK_UP;
  private String line = "";
  private boolean lastInput;
  private Duration lifetime = Duration.ZERO;
  private String messageId = "";
  private @Nullable Heard heard;
  private @Nullable TransportException told;

  HttpsClient(String user, String password, URL target, InstantSource clock, Limits limits) {
    super(user, password, target);
    hearing = new Hearing(clock);
    this.limits = limits;
    setHttpsCertTrustStrategy(WinrmHttpsCertificateTrustStrategy.STRICT);
    setHttpsHostnameVerifyStrategy(WinrmHttpsHostnameVerificationStrategy.STRICT);
    setWinRmLocale("en-US");
    setWinRmEnvelopSize(ENVELOPE_SIZE);
    setConnectionTimeout((int) limits.connect().toMillis());
    setSoTimeout((int) limits.poll().plus(limits.answer()).toMillis());
    waitFor(limits.answer());
  }

  Hearing hearing() {
    return hearing;
  }

  Phase phase() {
    return phase;
  }

  void create(Duration visit) throws TransportException {
    lifetime = visit;
    ask(Phase.CREATE, this::createShell);
  }

  void command(String text) throws TransportException {
    line = text;
    ask(Phase.COMMAND, () -> executeCommand(Correction.LINE));
  }

  /** Whether the command takes more. */
  boolean send(byte[] piece, boolean last) throws TransportException {
    lastInput = last;
    var answer =
        ask(
            Phase.SEND,
            () -> {
              sendInput(piece);
              return true;
            });
    return !answer.inputClosed();
  }

  Heard receive(OutputStream stdout, OutputStream stderr, Duration wait) throws TransportException {
    waitFor(wait);
    try {
      return ask(Phase.RECEIVE, () -> receiveOutput(stdout, stderr));
    } finally {
      waitFor(limits.answer());
    }
  }

  void letGo() throws TransportException {
    ask(
        Phase.SIGNAL,
        () -> {
          signal();
          return true;
        });
  }

  void delete() throws TransportException {
    ask(
        Phase.DELETE,
        () -> {
          deleteShell();
          return true;
        });
  }

  private void waitFor(Duration answer) {
    setWinRmTimeout(Correction.iso(answer));
  }

  private Heard ask(Phase next, Callable<?> message) throws TransportException {
    phase = next;
    heard = null;
    told = null;
    try {
      var _ = message.call();
    } catch (Exception e) {
      // Its text quotes the request. What the PC said was noted before Overthere made that of it.
      if (told != null) throw told;
      Correction.failIfNeeded(e);
      if (heard == null || !(heard.nothingYet() || heard.inputClosed())) {
        throw HttpsFaults.of(e, next);
      }
    }
    if (heard == null) throw new TransportException(Fault.of(Kind.NONSENSE, next));
    return heard;
  }

  @Override
  protected String outgoing(String envelope) {
    var id = MESSAGE_ID.matcher(envelope);
    if (!id.find()) throw new Correction.OtherMessage();
    messageId = id.group(1);
    return switch (phase) {
      case CREATE -> Correction.shell(envelope, lifetime);
      case COMMAND -> Correction.command(envelope, line);
      case SEND -> lastInput ? Correction.lastInput(envelope) : envelope;
      case LOOK_UP, CONNECT, TLS, LOGIN, RECEIVE, SIGNAL, DELETE -> envelope;
    };
  }

  @Override
  protected String incoming(HttpResponse response) throws IOException {
    try {
      var said = said(response);
      heard = hearing.hear(said, phase, messageId);
      return new String(said.body(), StandardCharsets.UTF_8);
    } catch (TransportException e) {
      told = e;
      throw new IOException("told apart");
    }
  }

  private Hearing.Said said(HttpResponse response) throws IOException, TransportException {
    var type = response.getFirstHeader("Content-Type");
    var date = response.getFirstHeader("Date");
    var challenges =
        Arrays.stream(response.getHeaders("WWW-Authenticate"))
            .map(header -> header.getValue() == null ? "" : header.getValue())
            .toList();
    return new Hearing.Said(
        response.getStatusLine().getStatusCode(),
        date == null ? null : date.getValue(),
        type == null || type.getValue() == null ? "" : type.getValue(),
        challenges,
        body(response));
  }

  private byte[] body(HttpResponse response) throws IOException, TransportException {
    var entity = response.getEntity();
    if (entity == null) return new byte[0];
    var most = limits.envelopeBytes();
    var bytes = entity.getContent().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new TransportException(Fault.of(Kind.NONSENSE, phase).withDetail("answer_too_long"));
    }
    return bytes;
  }
}
