package org.rollcall.lab.session;

/** Was the message altered, out of order or sealed with other keys? One of the three. */
public final class BadSignatureException extends Exception {
  private static final long serialVersionUID = 1;

  public BadSignatureException() {
    super("the message's signature is wrong");
  }
}
