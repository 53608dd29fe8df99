package org.rollcall.transport;

import java.io.Serial;

/** The world was in the way: a PC could not be reached, or was lost. */
public final class TransportException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public TransportException(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /** The cause is for the log; it must not quote a request. */
  public TransportException(Fault fault, Throwable cause) {
    super(fault.toString(), cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
