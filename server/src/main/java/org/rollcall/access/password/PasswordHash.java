package org.rollcall.access.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What is kept of a password? Argon2id (RFC 9106), written in the PHC string format. */
final class PasswordHash {
  private static final int SALT_BYTES = 16; // RFC 9106, 3.1: recommended for passwords
  private static final int TAG_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  // 19 is 0x13, the only version in use.
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(?<m>[0-9]{1,7}),t=(?<t>[0-9]{1,3}),p=(?<p>[0-9]{1,2})"
              + "\\$(?<salt>[A-Za-z0-9+/]{11,64})\\$(?<tag>[A-Za-z0-9+/]{16,128})");

  private final Cost cost;
  private final byte[] salt;
  private final byte[] tag;

  private PasswordHash(Cost cost, byte[] salt, byte[] tag) {
    this.cost = cost;
    this.salt = salt;
    this.tag = tag;
  }

  static PasswordHash make(String password, Cost cost) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(cost, salt, derive(password, cost, salt, TAG_BYTES));
  }

  static PasswordHash parse(String phc) {
    var found = PHC.matcher(phc);
    if (!found.matches()) throw new IllegalStateException("a password's hash was changed");
    var base64 = Base64.getDecoder();
    return new PasswordHash(
        Cost.of(found), base64.decode(found.group("salt")), base64.decode(found.group("tag")));
  }

  Cost cost() {
    return cost;
  }

  boolean isOf(String password) {
    return MessageDigest.isEqual(tag, derive(password, cost, salt, tag.length));
  }

  String phc() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(tag));
  }

  private static byte[] derive(String password, Cost cost, byte[] salt, int length) {
    var argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    var bytes = password.getBytes(StandardCharsets.UTF_8);
    var derived = new byte[length];
    argon2.generateBytes(bytes, derived);
    Arrays.fill(bytes, (byte) 0);
    return derived;
  }
}
