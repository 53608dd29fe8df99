package org.rollcall.transport.wsman;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back over HTTP, as far as we look at it?
 *
 * @param challenges the values of its WWW-Authenticate headers
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record HttpAnswer(int status, String contentType, List<String> challenges, byte[] body) {
  private static final byte[] NTLM = {'N', 'T', 'L', 'M', 'S', 'S', 'P', 0};

  boolean isSoap() {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/soap+xml");
  }

  boolean offers(String method) {
    return challenges.stream().anyMatch(challenge -> isOf(challenge, method));
  }

  /**
   * The NTLM message within a Negotiate challenge. Windows answers a bare NTLM message with a bare
   * one; one that comes wrapped in SPNEGO is found by the signature that every NTLM message begins
   * with, and its own lengths tell where it ends.
   */
  Optional<byte[]> ntlmMessage() {
    return challenges.stream()
        .filter(challenge -> isOf(challenge, "Negotiate") && challenge.length() > 10)
        .flatMap(challenge -> decoded(challenge.substring(10).strip()).stream())
        .flatMap(token -> ntlmWithin(token).stream())
        .findFirst();
  }

  /** The token that comes along with this method. */
  Optional<byte[]> token(String method) {
    return challenges.stream()
        .filter(challenge -> isOf(challenge, method))
        .map(challenge -> challenge.strip().substring(method.length()).strip())
        .filter(token -> !token.isEmpty())
        .flatMap(token -> decoded(token).stream())
        .findFirst();
  }

  private static boolean isOf(String challenge, String method) {
    var text = challenge.strip().toLowerCase(Locale.ROOT);
    var name = method.toLowerCase(Locale.ROOT);
    return text.equals(name) || text.startsWith(name + " ");
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> ntlmWithin(byte[] token) {
    for (int at = 0; at <= token.length - NTLM.length; at++) {
      if (Arrays.equals(token, at, at + NTLM.length, NTLM, 0, NTLM.length)) {
        return Optional.of(Arrays.copyOfRange(token, at, token.length));
      }
    }
    return Optional.empty();
  }
}
