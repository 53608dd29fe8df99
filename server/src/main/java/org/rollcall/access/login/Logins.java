package org.rollcall.access.login;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.access.Origin;
import org.rollcall.access.User;
import org.rollcall.access.UserName;
import org.rollcall.access.Users;
import org.rollcall.access.directory.Directories;
import org.rollcall.access.directory.ProviderAway;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.access.lock.Door;
import org.rollcall.access.lock.LockOuts;
import org.rollcall.access.password.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is it the user who tries to log in with this name and password? */
public final class Logins {
  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

  private final Users users;
  private final Passwords passwords;
  private final Directories directories;
  private final Arrivals arrivals;
  private final TwoFactor twoFactor;
  private final LockOuts doors;

  public Logins(
      Users users,
      Passwords passwords,
      Directories directories,
      Arrivals arrivals,
      TwoFactor twoFactor,
      LockOuts doors) {
    this.users = users;
    this.passwords = passwords;
    this.directories = directories;
    this.arrivals = arrivals;
    this.twoFactor = twoFactor;
    this.doors = doors;
  }

  public Login judge(Try attempt, Instant at) {
    // The address first: an account is not to be shut by one who may not even knock.
    var shut = doors.enter(Door.ADDRESS, attempt.address(), at);
    if (shut.isPresent()) return new Login.Shut(shut.get());
    shut = doors.enter(Door.ACCOUNT, account(attempt), at);
    if (shut.isPresent()) return new Login.Shut(shut.get());
    var login = judged(attempt, at);
    switch (login) {
      case Login.In _ -> {
        doors.takeBack(Door.ADDRESS, attempt.address());
        doors.open(Door.ACCOUNT, account(attempt));
      }
      case Login.CodeMissing _, Login.NothingGiven _, Login.Away _ -> {
        doors.takeBack(Door.ADDRESS, attempt.address());
        doors.takeBack(Door.ACCOUNT, account(attempt));
      }
      case Login.Wrong _, Login.Shut _ -> {}
    }
    return login;
  }

  private Login judged(Try attempt, Instant at) {
    var known = UserName.of(attempt.name()).flatMap(users::byName);
    // Asked of everybody, so that how long it takes does not tell who is a user here.
    var own = passwords.judge(known.flatMap(user -> users.password(user.id())), attempt.password());
    if (known.isPresent() && known.get().origin() instanceof Origin.Local) {
      return ofLocal(known.get(), own, attempt, at);
    }
    return ofDirectory(known, attempt, at);
  }

  private Login ofLocal(User user, Passwords.Verdict verdict, Try attempt, Instant at) {
    if (verdict instanceof Passwords.Verdict.Wrong || user.grant().disabled()) {
      return new Login.Wrong();
    }
    if (verdict instanceof Passwords.Verdict.Dated(var hash)) users.setPassword(user.id(), hash);
    return switch (twoFactor.show(user.id(), attempt.code(), at)) {
      case NOT_ASKED, RIGHT, RECOVERED -> new Login.In(user);
      case MISSING -> new Login.CodeMissing();
      case WRONG -> new Login.Wrong();
    };
  }

  private Login ofDirectory(Optional<User> known, Try attempt, Instant at) {
    if (UserName.of(attempt.name()).isEmpty()) return new Login.Wrong();
    try {
      var arrival = directories.check(known, attempt.name().strip(), attempt.password());
      if (arrival.isEmpty()) return new Login.Wrong();
      var user = arrivals.welcome(arrival.get(), at);
      if (user.isEmpty()) return new Login.NothingGiven();
      return user.get().grant().disabled() ? new Login.Wrong() : new Login.In(user.get());
    } catch (ProviderAway away) {
      LOG.warn("no directory could be asked: {}", away.told());
      return new Login.Away();
    }
  }

  private static String account(Try attempt) {
    return attempt.name().strip().toLowerCase(Locale.ROOT);
  }
}
