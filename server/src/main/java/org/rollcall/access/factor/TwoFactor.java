package org.rollcall.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rollcall.access.User;
import org.rollcall.vault.Vault;

/**
 * Does the user hold their device? Codes of six digits (RFC 6238), and codes for when it is lost.
 */
public final class TwoFactor {
  private static final int SECRET_BYTES = 20; // RFC 4226, 4: recommended
  private static final int RECOVERY_BYTES = 15; // 120 bits: more than OWASP ASVS 2.6.2 asks
  private static final int RECOVERY_CODES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactors factors;
  private final Vault vault;
  private final TimeCode codes = new TimeCode();

  public TwoFactor(SecondFactors factors, Vault vault) {
    this.factors = factors;
    this.vault = vault;
  }

  /**
   * What the user's device has to know, shown once.
   *
   * @param uri the same as a QR code says it
   */
  public record Enrolment(String secret, String uri) {}

  /** What showing a code comes to. */
  public enum Shown {
    /** The user has no device, so there is nothing to show. */
    NOT_ASKED,
    MISSING,
    WRONG,
    RIGHT,
    /** One of the codes for a lost device, which is used up now. */
    RECOVERED
  }

  public Enrolment begin(User user) {
    var secret = random(SECRET_BYTES);
    factors.begin(user.id(), vault.seal(owner(user.id()), secret.toCharArray()));
    var label = URLEncoder.encode(user.name().value(), StandardCharsets.UTF_8);
    return new Enrolment(
        secret, "otpauth://totp/Rollcall:" + label + "?secret=" + secret + "&issuer=Rollcall");
  }

  /** Whether this is the device's code; from then on it is asked for. Empty where it is not. */
  public List<String> confirm(long user, String code, Instant now) {
    if (isOn(user) || !isOfDevice(user, code, now)) return List.of();
    var recovery = IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> recoveryCode()).toList();
    factors.confirm(user, recovery);
    return recovery;
  }

  public boolean isOn(long user) {
    return factors.of(user).filter(SecondFactor::confirmed).isPresent();
  }

  public Shown show(long user, String code, Instant now) {
    if (!isOn(user)) return Shown.NOT_ASKED;
    var typed = code.replaceAll("[\\s]", "").toUpperCase(Locale.ROOT);
    if (typed.isEmpty()) return Shown.MISSING;
    if (typed.length() == TimeCode.DIGITS) {
      return isOfDevice(user, typed, now) ? Shown.RIGHT : Shown.WRONG;
    }
    return factors.takeRecovery(user, typed) ? Shown.RECOVERED : Shown.WRONG;
  }

  /** Each code counts once, also while it is still shown. */
  private boolean isOfDevice(long user, String code, Instant now) {
    var factor = factors.of(user);
    if (factor.isEmpty()) return false;
    var step =
        vault.unseal(
            owner(user),
            factor.get().secret(),
            secret -> codes.step(Base32.decode(String.valueOf(secret)), code, now));
    return step.isPresent() && factors.take(user, step.getAsLong());
  }

  public int recoveryLeft(long user) {
    return factors.recoveryLeft(user);
  }

  public void off(long user) {
    factors.remove(user);
  }

  private static String recoveryCode() {
    var text = random(RECOVERY_BYTES);
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    var text = Base32.encode(bytes);
    Arrays.fill(bytes, (byte) 0);
    return text;
  }

  /** Seals anew what is under a former key of the vault, and says how many secrets that were. */
  public int reseal() {
    return (int)
        factors.sealedBefore(vault.keyId()).entrySet().stream()
            .filter(
                kept ->
                    factors.replace(
                        kept.getKey(),
                        kept.getValue(),
                        vault.reseal(owner(kept.getKey()), kept.getValue())))
            .count();
  }

  private static String owner(long user) {
    return "second-factor/" + user;
  }
}
