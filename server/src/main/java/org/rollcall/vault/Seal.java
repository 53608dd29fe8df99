package org.rollcall.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * How is a password sealed? By AES-256-GCM (NIST SP 800-38D) with a fresh nonce; whose password it
 * is belongs to what is authenticated, so that none can be put in another's place.
 */
final class Seal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static String close(MasterKey key, String name, String username, char[] password) {
    var plain = utf8(password);
    try {
      var nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, name, username);
      var sealed = ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BITS / 8).put(nonce);
      sealed.put(cipher.doFinal(plain));
      return Base64.getEncoder().encodeToString(sealed.array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** The password; whoever gets it wipes it. */
  static char[] open(MasterKey key, String name, String username, String sealed) {
    var bytes = Base64.getDecoder().decode(sealed);
    try {
      var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, name, username);
      var plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      var characters = characters(plain);
      Arrays.fill(plain, (byte) 0);
      return characters;
    } catch (GeneralSecurityException | IllegalArgumentException changed) {
      throw new IllegalStateException("the credential was changed: " + name, changed);
    }
  }

  private static Cipher cipher(int mode, MasterKey key, byte[] nonce, String name, String username)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    var owner = name.getBytes(StandardCharsets.UTF_8);
    // With its length before it, so that no other name and user run together to the same.
    cipher.updateAAD(ByteBuffer.allocate(4).putInt(owner.length).array());
    cipher.updateAAD(owner);
    cipher.updateAAD(username.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] utf8(char[] characters) {
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes).rewind().put(new byte[bytes.length]);
    return bytes;
  }

  private static char[] characters(byte[] utf8) {
    var buffer = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    var characters = new char[buffer.remaining()];
    buffer.get(characters).rewind().put(new char[characters.length]);
    return characters;
  }
}
