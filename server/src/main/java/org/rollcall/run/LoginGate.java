package org.rollcall.run;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * May a login with this credential be tried now? Until it has worked once, one PC at a time finds
 * out whether it works: forty wrong passwords in one second lock an account out.
 */
public final class LoginGate {
  /**
   * Local accounts differ from PC to PC; but when the first three all refuse, it is the password.
   */
  static final int REFUSALS_AT_THE_START = 3;

  private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** How did a login turn out, as far as the credential is concerned? */
  public enum Result {
    ACCEPTED,
    REFUSED,
    /** The PC never came to look at the password. */
    NOT_TRIED
  }

  /** What do the other nodes say of the credential? */
  interface Others {
    LoginTurns.Turn take();

    int giveBack(Result result);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final boolean domainAccount;
  private final Others others;
  private boolean proven;
  private boolean inFlight;
  private @Nullable StopReason shutBecause;

  LoginGate(boolean domainAccount, Others others) {
    this.domainAccount = domainAccount;
    this.others = others;
  }

  /** Waits for a turn; says why, when no login may be tried any more. */
  Optional<StopReason> enter() {
    lock.lock();
    try {
      while (inFlight && !proven && shutBecause == null) changed.awaitUninterruptibly();
      if (proven || shutBecause != null) return Optional.ofNullable(shutBecause);
      inFlight = true;
    } finally {
      lock.unlock();
    }
    return amongOthers();
  }

  /** It is this node's only try; whether it is also the only one of all nodes is asked for. */
  private Optional<StopReason> amongOthers() {
    var passedOn = true;
    try {
      while (true) {
        switch (others.take()) {
          case LoginTurns.Turn.Ours _ -> {
            passedOn = false;
            return Optional.empty();
          }
          case LoginTurns.Turn.Proven _ -> {
            prove();
            return Optional.empty();
          }
          case LoginTurns.Turn.Shut(var why) -> {
            return Optional.of(why.orElse(StopReason.BY_OPERATOR));
          }
          case LoginTurns.Turn.Later _ -> LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
        if (Thread.currentThread().isInterrupted()) return Optional.of(StopReason.SERVER_LEAVES);
      }
    } finally {
      if (passedOn) passOn();
    }
  }

  private void prove() {
    lock.lock();
    try {
      proven = true;
    } finally {
      lock.unlock();
    }
  }

  private void passOn() {
    lock.lock();
    try {
      inFlight = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isProven() {
    lock.lock();
    try {
      return proven;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes note of how the login ended. If the run must go no further because of it, it is halted
   * before the turn passes on: whoever waits is sent home, and finds nothing to come back for.
   */
  Optional<StopReason> left(Result result, Consumer<StopReason> halt) {
    var news = result == Result.REFUSED || !isProven();
    var reason = news ? reason(result, others.giveBack(result)) : Optional.<StopReason>empty();
    try {
      reason.ifPresent(halt);
    } finally {
      passOn(result, reason);
    }
    return reason;
  }

  private Optional<StopReason> reason(Result result, int refusals) {
    if (result != Result.REFUSED) return Optional.empty();
    if (domainAccount) return Optional.of(StopReason.DOMAIN_ACCOUNT_REFUSED);
    return !isProven() && refusals >= REFUSALS_AT_THE_START
        ? Optional.of(StopReason.FIRST_PCS_REFUSED)
        : Optional.empty();
  }

  private void passOn(Result result, Optional<StopReason> reason) {
    lock.lock();
    try {
      if (!proven) inFlight = false;
      if (result == Result.ACCEPTED) proven = true;
      reason.ifPresent(why -> shutBecause = why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
