package org.rollcall.transport;

import java.util.regex.Pattern;

/**
 * Which key does an SSH server prove to own?
 *
 * @param algorithm as SSH names it: {@code ssh-ed25519}, {@code rsa-sha2-512}
 * @param sha256 the fingerprint as OpenSSH writes it, without its {@code SHA256:} and without
 *     padding: 43 characters of base64
 */
public record HostKey(String algorithm, String sha256) {
  private static final Pattern ALGORITHM = Pattern.compile("[A-Za-z0-9@._-]{1,64}");
  private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9+/]{43}");

  public HostKey {
    if (!ALGORITHM.matcher(algorithm).matches()) {
      throw new IllegalArgumentException("not the name of a kind of host key");
    }
    if (!FINGERPRINT.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 fingerprint of a host key");
    }
  }
}
