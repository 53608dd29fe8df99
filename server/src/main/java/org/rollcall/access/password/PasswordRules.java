package org.rollcall.access.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.rollcall.access.UserName;

/**
 * May this be a password? After NIST SP 800-63B, 5.1.1.2: long enough and not easily guessed; which
 * kinds of characters it has is nobody's business.
 */
public final class PasswordRules {
  public static final int SHORTEST = 8;
  public static final int LONGEST = 256;

  // A million guesses: what an attacker gets through despite every lock-out.
  private static final int LEAST_SCORE = 2;

  /** What is measured: the time it takes grows with the square of the length. */
  private static final int MEASURED = 64;

  private final Zxcvbn measure = new Zxcvbn();

  /** The code of what is wrong with it, if anything. */
  public Optional<String> objection(String password, UserName user) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) return Optional.of("password_too_short");
    if (length > LONGEST) return Optional.of("password_too_long");
    return isGuessable(password, user) ? Optional.of("password_guessable") : Optional.empty();
  }

  private boolean isGuessable(String password, UserName user) {
    if (password.length() > MEASURED) return password.chars().distinct().count() < SHORTEST;
    var known = List.of(user.value(), "rollcall", "windows", "office", "microsoft", "kms");
    return measure.measure(password, known).getScore() < LEAST_SCORE;
  }
}
