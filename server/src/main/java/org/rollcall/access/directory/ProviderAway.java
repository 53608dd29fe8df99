package org.rollcall.access.directory;

import org.rollcall.store.CleanText;

/** Which provider cannot be asked just now? What it said is for the log, not for who logs in. */
public final class ProviderAway extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  ProviderAway(String provider, Throwable cause) {
    super(provider + " cannot be asked", cause);
  }

  ProviderAway(String provider, String why) {
    super(provider + ": " + why);
  }

  /** On one line, whatever the provider said. */
  public String told() {
    var cause = getCause() == null ? "" : ": " + getCause().getMessage();
    return CleanText.line(getMessage() + cause, LONGEST);
  }
}
