package org.rollcall.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Under which key are credentials sealed? 256 bits, known by an id that tells nothing of them. */
public final class MasterKey {
  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;
  private static final byte[] ID_OF = "rollcall vault key".getBytes(StandardCharsets.US_ASCII);

  private final String id;
  private final SecretKey key;

  private MasterKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, "AES");
    id = idOf(bytes);
  }

  /** Reads the base64 of 32 bytes; empty where it is anything else. */
  static Optional<MasterKey> parse(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64.strip());
      var key =
          bytes.length == BYTES ? Optional.of(new MasterKey(bytes)) : Optional.<MasterKey>empty();
      Arrays.fill(bytes, (byte) 0);
      return key;
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A new key as it is written to a file. */
  public static String fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String idOf(byte[] bytes) {
    return HexFormat.of().formatHex(macOf(bytes, ID_OF), 0, ID_BYTES);
  }

  private static byte[] macOf(byte[] bytes, byte[] label) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(label);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A key for another purpose, from which this one cannot be found. */
  SecretKey derived(String label) {
    var bytes = macOf(key.getEncoded(), label.getBytes(StandardCharsets.UTF_8));
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  public String id() {
    return id;
  }

  SecretKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
