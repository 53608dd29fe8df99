package org.rollcall.transport.wsman;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Secret;

/** Is it the same account with the same proof? Known by a hash that says nothing elsewhere. */
record TicketKey(String principal, String proof) {
  private static final byte[] SALT = new SecureRandom().generateSeed(16);

  static TicketKey of(Login.Kerberos login) {
    return new TicketKey(
        login.principal(),
        switch (login.proof()) {
          case Proof.ByPassword(var password) -> "password " + hash(password);
          case Proof.ByKeytab(var base64) -> "keytab " + hash(base64);
          case Proof.ByTicketCache(var file) -> "cache " + file;
        });
  }

  private static String hash(Secret secret) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(SALT);
      sha.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret.reveal())));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
