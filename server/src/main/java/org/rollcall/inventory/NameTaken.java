package org.rollcall.inventory;

/** Which name has somebody else already? */
public final class NameTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NameTaken(String name, Throwable cause) {
    super(name, cause);
  }
}
