package org.rollcall.lab;

/** Why could the lab not start? */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
