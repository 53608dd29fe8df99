package org.rollcall.lab.net;

import org.rollcall.lab.wsman.ShellHost.Caller;

/** What becomes of a request, as far as logging in goes? */
sealed interface Verdict {
  /** The one who asks is known; the token, if any, goes into the answer. */
  record Granted(Caller caller, String token) implements Verdict {}

  /** The login goes on with this token. */
  record GoOn(String token) implements Verdict {}

  /** Nobody has tried to log in, or in no way that is offered. */
  record Unknown() implements Verdict {}

  record Denied() implements Verdict {}

  record Locked() implements Verdict {}
}
