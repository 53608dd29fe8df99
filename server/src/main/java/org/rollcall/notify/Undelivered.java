package org.rollcall.notify;

/** A message could not be handed over, by a code for which there is a sentence. */
public final class Undelivered extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  public Undelivered(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
