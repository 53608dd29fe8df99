package org.rollcall.access.login;

import java.time.Instant;
import org.rollcall.access.User;

/** What comes of trying to log in? */
public sealed interface Login {
  record In(User user) implements Login {}

  /** User, password or code is wrong; which of them is nobody's business. */
  record Wrong() implements Login {}

  /** The password is right, and the code of the second factor is missing. */
  record CodeMissing() implements Login {}

  /** Too many tries; the next is judged from then on. */
  record Shut(Instant until) implements Login {}

  /** The provider vouches for the user, and gives nothing here. */
  record NothingGiven() implements Login {}

  /** Whoever would know the user cannot be asked. */
  record Away() implements Login {}
}
