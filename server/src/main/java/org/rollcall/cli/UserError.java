package org.rollcall.cli;

import java.io.Serial;

/** What was typed cannot be carried out; the message says what is wrong and how to mend it. */
final class UserError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }
}
