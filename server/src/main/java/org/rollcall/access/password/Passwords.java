package org.rollcall.access.password;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Is this the user's password? It takes as long to say so for users who do not exist. */
public final class Passwords {
  // Each takes 64 MiB while it is worked on: a crowd at the door must not take the whole heap.
  private static final int AT_ONCE = 2;

  private final Cost cost;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final PasswordHash nobodys;

  public Passwords(Cost cost) {
    this.cost = cost;
    this.nobodys = PasswordHash.make("nobody's password", cost);
  }

  /** Whether the password is right, and what to keep of it from now on. */
  public sealed interface Verdict {
    record Wrong() implements Verdict {}

    record Right() implements Verdict {}

    /** It is right, and its hash came too cheap by today's measure. */
    record Dated(String hash) implements Verdict {}
  }

  /** What to keep of a password. */
  public String hash(String password) {
    return inTurn(() -> PasswordHash.make(normal(password), cost).phc());
  }

  /** Judges a password by what is kept of it; empty where nothing is, which takes as long. */
  public Verdict judge(Optional<String> kept, String password) {
    return inTurn(() -> judged(kept, normal(password)));
  }

  private Verdict judged(Optional<String> kept, String password) {
    var hash = kept.map(PasswordHash::parse).orElse(nobodys);
    var right = hash.isOf(password);
    if (!right || kept.isEmpty()) return new Verdict.Wrong();
    return isDated(hash.cost())
        ? new Verdict.Dated(PasswordHash.make(password, cost).phc())
        : new Verdict.Right();
  }

  private boolean isDated(Cost past) {
    return past.memory() < cost.memory() || past.passes() < cost.passes();
  }

  /** NIST SP 800-63B, 5.1.1.2: so that a password is the same from every keyboard. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
