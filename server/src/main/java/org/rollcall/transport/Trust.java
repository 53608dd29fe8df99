package org.rollcall.transport;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which certificate do we take for the PC's own? There is no value that takes any; the host name is
 * verified whichever it is.
 */
public sealed interface Trust {
  /** One that the authorities known to the Java runtime vouch for. */
  record PublicAuthorities() implements Trust {}

  /** One that an authority in this PEM file vouches for, and no other. */
  record Authority(Path file) implements Trust {}

  /** One that an authority in this PEM text vouches for, and no other. */
  record Issuers(String pem) implements Trust {}

  /** The one with this SHA-256 fingerprint, whoever issued it. */
  record Pinned(String sha256) implements Trust {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /** Takes the fingerprint with or without colons and blanks, in either case. */
    public Pinned {
      sha256 = sha256.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
      if (!FINGERPRINT.matcher(sha256).matches()) {
        throw new IllegalArgumentException("not a SHA-256 fingerprint: 64 hexadecimal digits");
      }
    }
  }
}
