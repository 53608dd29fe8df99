package org.rollcall.transport.wsman;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/**
 * What does a PC say, when another library than ours fetched its answer? The same as to ours: a
 * fault reads alike whichever of them spoke.
 */
public final class Hearing {
  private final PcClock clock;

  public Hearing(InstantSource ours) {
    clock = new PcClock(ours);
  }

  /**
   * An answer over HTTP, as it came.
   *
   * @param challenges the values of its WWW-Authenticate headers
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Said(
      int status,
      @Nullable String date,
      String contentType,
      List<String> challenges,
      byte[] body) {}

  /**
   * What a shell goes on with.
   *
   * @param nothingYet whether the PC only had nothing to tell in the time that it was given
   * @param inputClosed whether the command had ended before it read all of its input
   */
  public record Heard(
      boolean nothingYet, boolean inputClosed, boolean done, @Nullable Long exitCode) {}

  /**
   * What the answer to this message means, if it lets the shell go on.
   *
   * @param messageId the id of the message that it has to relate to
   */
  public Heard hear(Said said, Phase phase, String messageId) throws TransportException {
    if (said.date() != null) clock.told(said.date());
    var http = new HttpAnswer(said.status(), said.contentType(), said.challenges(), said.body());
    if (said.status() == 401) throw new TransportException(notLetIn(http));
    if (!http.isSoap()) throw nonsense(http, phase, "no_envelope");
    try {
      return meaning(SoapReader.read(said.body()), http, phase, messageId);
    } catch (SoapReader.Unreadable _) {
      throw nonsense(http, phase, "unreadable");
    }
  }

  private static Heard meaning(SoapAnswer answer, HttpAnswer http, Phase phase, String messageId)
      throws TransportException {
    var fault = answer.fault();
    var related = answer.relatesTo();
    if (related == null ? fault == null : !related.equals(messageId)) {
      throw nonsense(http, phase, "answers_another");
    }
    if (fault == null) {
      if (http.status() != 200) throw nonsense(http, phase, null);
      return new Heard(false, false, answer.done(), answer.exitCode());
    }
    if (fault.isOperationTimeout() && phase == Phase.RECEIVE) {
      return new Heard(true, false, false, null);
    }
    if (WsmanFaults.isInputClosed(fault) && phase == Phase.SEND) {
      return new Heard(false, true, false, null);
    }
    throw new TransportException(WsmanFaults.of(fault, phase));
  }

  /** A login is only as good as the method that the PC lets it go by. */
  private static Fault notLetIn(HttpAnswer http) {
    if (!http.offers("Basic")) {
      return Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN)
          .withHttpStatus(http.status())
          .withDetail("basic_not_offered");
    }
    var refused = Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN).withHttpStatus(http.status());
    return told(http).filter(fault -> fault.kind() == Kind.ACCOUNT_LOCKED).orElse(refused);
  }

  /** The PC seldom says more than that. */
  private static Optional<Fault> told(HttpAnswer http) {
    if (!http.isSoap()) return Optional.empty();
    try {
      return Optional.ofNullable(SoapReader.read(http.body()).fault())
          .map(fault -> WsmanFaults.of(fault, Phase.LOGIN));
    } catch (SoapReader.Unreadable _) {
      return Optional.empty();
    }
  }

  private static TransportException nonsense(HttpAnswer http, Phase phase, @Nullable String word) {
    var fault = Fault.of(Kind.NONSENSE, phase).withHttpStatus(http.status());
    return new TransportException(word == null ? fault : fault.withDetail(word));
  }

  public Optional<Instant> clock() {
    return clock.clock();
  }

  public Optional<Duration> clockOffset() {
    return clock.offset();
  }

  /**
   * Who judges a certificate by this trust.
   *
   * @throws IOException where the authority's file cannot be read or holds no certificate
   */
  public static TrustManager[] judges(Trust trust) throws IOException {
    try {
      return TlsTrust.trustManagersFor(trust);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates to trust cannot be used", e);
    }
  }
}
