package org.rollcall.transport.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Trust;

/**
 * By what is a PC known to be the one?
 *
 * @param trusted PEM of the issuers, or the fingerprint that is pinned; null for other kinds
 */
public record Reliance(ListenerTrust listener, @Nullable String trusted, HostKeyTrust hostKeys) {
  public static final int LONGEST_TRUSTED = 65_536;
  public static final Reliance USUAL =
      new Reliance(ListenerTrust.SERVER, null, HostKeyTrust.FIRST_USE);

  public Reliance {
    var needed = listener == ListenerTrust.ISSUERS || listener == ListenerTrust.PINNED;
    if (needed != (trusted != null)) {
      throw new IllegalArgumentException("issuers and pins are named, and nothing else is");
    }
    // Throws where it is no fingerprint.
    if (listener == ListenerTrust.PINNED && trusted != null) {
      trusted = new Trust.Pinned(trusted).sha256();
    }
  }

  /**
   * Which certificate is taken.
   *
   * @param ofServer what the server was started with
   */
  public Trust trust(Trust ofServer) {
    return switch (listener) {
      case SERVER -> ofServer;
      case PUBLIC -> new Trust.PublicAuthorities();
      case ISSUERS -> new Trust.Issuers(Objects.requireNonNull(trusted));
      case PINNED -> new Trust.Pinned(Objects.requireNonNull(trusted));
      // Until the listener was looked at; whoever forgets to takes no certificate too many.
      case FIRST_USE -> new Trust.PublicAuthorities();
    };
  }
}
