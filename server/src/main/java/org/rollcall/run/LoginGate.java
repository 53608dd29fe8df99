package org.rollcall.run;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * May a login with this credential be tried now? Until it has worked once, one PC at a time finds
 * out whether it works: forty wrong passwords in one second lock an account out.
 */
final class LoginGate {
  /**
   * Local accounts differ from PC to PC; but when the first three all refuse, it is the password.
   */
  static final int REFUSALS_AT_THE_START = 3;

  /** How did a login turn out, as far as the credential is concerned? */
  enum Result {
    ACCEPTED,
    REFUSED,
    /** The PC never came to look at the password. */
    NOT_TRIED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final boolean domainAccount;
  private boolean proven;
  private boolean inFlight;
  private boolean shut;
  private int refusals;

  LoginGate(boolean domainAccount) {
    this.domainAccount = domainAccount;
  }

  /** Waits for a turn; false when the gate has been shut and no login may be tried any more. */
  boolean enter() {
    lock.lock();
    try {
      while (inFlight && !proven && !shut) changed.awaitUninterruptibly();
      if (!proven && !shut) inFlight = true;
      return !shut;
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
   * Takes note of how the login ended, and says whether the run must go no further because of it.
   */
  Optional<StopReason> left(Result result) {
    lock.lock();
    try {
      if (!proven) inFlight = false;
      var reason =
          switch (result) {
            case ACCEPTED -> accepted();
            case REFUSED -> refused();
            case NOT_TRIED -> Optional.<StopReason>empty();
          };
      changed.signalAll();
      return reason;
    } finally {
      lock.unlock();
    }
  }

  private Optional<StopReason> accepted() {
    proven = true;
    return Optional.empty();
  }

  private Optional<StopReason> refused() {
    refusals++;
    if (domainAccount) {
      shut = true;
      return Optional.of(StopReason.DOMAIN_ACCOUNT_REFUSED);
    }
    return !proven && refusals == REFUSALS_AT_THE_START
        ? Optional.of(StopReason.FIRST_PCS_REFUSED)
        : Optional.empty();
  }

  /** A person says that the refusals are those PCs' own: from now on everybody may try. */
  void proceed() {
    lock.lock();
    try {
      shut = false;
      proven = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody who waits go home. */
  void shut() {
    lock.lock();
    try {
      shut = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
