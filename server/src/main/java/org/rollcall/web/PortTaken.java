package org.rollcall.web;

/** Which port could not be listened on? */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(int port, Throwable cause) {
    super("cannot listen on port " + port, cause);
  }
}
