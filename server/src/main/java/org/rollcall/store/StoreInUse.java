package org.rollcall.store;

/** Which store could not be opened because another process has it open? */
public final class StoreInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;

  StoreInUse(String file, Throwable cause) {
    super("in use by another process: " + file, cause);
    this.file = file;
  }

  public String file() {
    return file;
  }
}
