package org.rollcall.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Is this the operator's token? Only its SHA-256 is kept, and compared in constant time. */
public final class OperatorToken {
  /** As whom the token's owner is recorded. */
  public static final String OPERATOR = "operator";

  private static final int BYTES = 32;

  private final byte[] sha256;

  public OperatorToken(String token) {
    if (token.length() < BYTES) throw new IllegalArgumentException("too short to be a token");
    sha256 = digest(token);
  }

  /** A new token as it is written to a file. */
  public static String fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  boolean is(String shown) {
    return MessageDigest.isEqual(sha256, digest(shown));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
