package org.rollcall.vault.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.proof.Unusable.Reason;

/** What does a private key in PKCS #8 say (RFC 5958), unlocked where it is locked? */
final class Pkcs8 {
  private Pkcs8() {}

  static byte[] unlocked(String text, char @Nullable [] passphrase) throws Unusable {
    for (var block : Pem.blocks(text)) {
      switch (block.type()) {
        case "PRIVATE KEY" -> {
          return block.content();
        }
        case "ENCRYPTED PRIVATE KEY" -> {
          return unlocked(block, passphrase);
        }
        case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY" ->
            throw new Unusable(Reason.KEY_NOT_PKCS8);
        default -> {
          // A certificate beside the key, or the parameters of a curve.
        }
      }
    }
    throw new Unusable(Reason.KEY_UNREADABLE);
  }

  static byte[] unlocked(Pem block, char @Nullable [] passphrase) throws Unusable {
    if (passphrase == null) throw new Unusable(Reason.PASSPHRASE_MISSING);
    var spec = new PBEKeySpec(passphrase);
    try {
      var locked = new EncryptedPrivateKeyInfo(block.content());
      // PBES2 hides its ciphers in the parameters; their text is what the JDK calls the algorithm.
      var parameters = locked.getAlgParameters();
      var name = parameters == null ? locked.getAlgName() : parameters.toString();
      var key = SecretKeyFactory.getInstance(name).generateSecret(spec);
      var cipher = Cipher.getInstance(name);
      cipher.init(Cipher.DECRYPT_MODE, key, parameters);
      return locked.getKeySpec(cipher).getEncoded();
    } catch (GeneralSecurityException _) {
      throw new Unusable(Reason.PASSPHRASE_WRONG);
    } catch (IOException _) {
      throw new Unusable(Reason.KEY_UNREADABLE);
    } finally {
      spec.clearPassword();
    }
  }
}
