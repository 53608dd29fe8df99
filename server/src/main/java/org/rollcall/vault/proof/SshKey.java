package org.rollcall.vault.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.proof.Unusable.Reason;

/**
 * Which private key for SSH was sent, and is the passphrase there that it takes?
 *
 * @param text the key as OpenSSH or OpenSSL wrote it
 * @param passphrase under which it is locked; empty for none
 */
public record SshKey(String text, String passphrase) {
  // OpenSSH's PROTOCOL.key: the magic, and then the name of the cipher as a string.
  private static final byte[] OPENSSH = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

  public static SshKey read(String text, char @Nullable [] passphrase) throws Unusable {
    if (text.startsWith("PuTTY-User-Key-File") || text.startsWith("ssh-")) {
      throw new Unusable(Reason.KEY_FORM);
    }
    var key = Pem.blocks(text).getFirst();
    if (isLocked(key)) {
      if (passphrase == null || passphrase.length == 0) {
        throw new Unusable(Reason.PASSPHRASE_MISSING);
      }
      if (key.type().equals("ENCRYPTED PRIVATE KEY")) Pkcs8.unlocked(key, passphrase);
      if (key.type().startsWith("OPENSSH") && !SshLock.opens(text.strip(), passphrase)) {
        throw new Unusable(Reason.PASSPHRASE_WRONG);
      }
      return new SshKey(text.strip() + "\n", String.valueOf(passphrase));
    }
    return new SshKey(text.strip() + "\n", "");
  }

  private static boolean isLocked(Pem key) throws Unusable {
    return switch (key.type()) {
      case "OPENSSH PRIVATE KEY" -> !cipher(key.content()).equals("none");
      case "RSA PRIVATE KEY", "EC PRIVATE KEY" -> key.headers();
      case "PRIVATE KEY" -> false;
      case "ENCRYPTED PRIVATE KEY" -> true;
      default -> throw new Unusable(Reason.KEY_FORM);
    };
  }

  private static String cipher(byte[] content) throws Unusable {
    try {
      var buffer = ByteBuffer.wrap(content);
      var magic = new byte[OPENSSH.length];
      buffer.get(magic);
      var length = buffer.getInt();
      if (!Arrays.equals(magic, OPENSSH) || length < 1 || length > buffer.remaining()) {
        throw new Unusable(Reason.KEY_UNREADABLE);
      }
      var name = new byte[length];
      buffer.get(name);
      return new String(name, StandardCharsets.US_ASCII);
    } catch (BufferUnderflowException _) {
      throw new Unusable(Reason.KEY_UNREADABLE);
    }
  }

  /** One text of both, to be sealed: the passphrase in a line of its own, and the key behind it. */
  public char[] joined() {
    return (passphrase + "\n" + text).toCharArray();
  }

  /** What {@link #joined} joined. */
  public static SshKey parted(String joined) {
    var end = joined.indexOf('\n');
    return new SshKey(joined.substring(end + 1), joined.substring(0, end));
  }

  @Override
  public String toString() {
    return "SshKey[••••••]";
  }
}
