package org.rollcall.transport.hostkey;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.look.TlsLook;

/**
 * Is this listener the one that was there before? Its first certificate is recorded, and pinned
 * from then on: whoever logs in asks for that certificate, so that what was looked at and what is
 * spoken to cannot be two.
 */
public final class Recognition {
  /** The word of a fault for a certificate that is not the one of before. */
  public static final String CERTIFICATE_CHANGED = "certificate_changed";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KeptKeys kept;
  private final HostKeys keys;
  private final TlsLook look;

  public Recognition(KeptKeys kept, HostKeys keys, TlsLook look) {
    this.kept = kept;
    this.keys = keys;
    this.look = look;
  }

  /** Whether the SSH server there is known, so that it cannot be another's. */
  public boolean knowsSsh(String host) {
    return kept.knowsSsh(host);
  }

  /** The listener with the certificate that it is known by, or that it is known by from now on. */
  public Endpoint pinned(Endpoint listener) throws TransportException {
    var known = kept.certificate(listener.host(), listener.port());
    if (known.isPresent()) return with(listener, known.get());
    var shown = shown(listener);
    return switch (keys.judge(listener.host(), listener.port(), shown)) {
      case KNOWN, FIRST_SEEN -> with(listener, JooqKeptKeys.hex(shown.sha256()));
      case CHANGED, UNKNOWN ->
          throw new TransportException(
              Fault.of(Fault.Kind.TLS_UNTRUSTED, Phase.TLS).withDetail(CERTIFICATE_CHANGED));
    };
  }

  /** What a refused certificate means: looked at once more, so that a person can be shown it. */
  public Fault judged(Endpoint listener, Fault fault) {
    if (fault.kind() != Fault.Kind.TLS_UNTRUSTED || fault.detail() != null) return fault;
    try {
      return switch (keys.judge(listener.host(), listener.port(), shown(listener))) {
        case KNOWN, FIRST_SEEN -> fault;
        case CHANGED, UNKNOWN -> fault.withDetail(CERTIFICATE_CHANGED);
      };
    } catch (TransportException _) {
      return fault;
    }
  }

  private static Endpoint with(Endpoint listener, String fingerprint) {
    return new Endpoint(
        listener.host(),
        listener.port(),
        listener.scheme(),
        new Trust.Pinned(fingerprint),
        listener.client());
  }

  private HostKey shown(Endpoint listener) throws TransportException {
    var seen = look.at(listener.host(), listener.port(), PATIENCE);
    return new HostKey(KeyKind.X509, fingerprint(seen.chain().getFirst()));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Base64.getEncoder().withoutPadding().encodeToString(sha256);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
