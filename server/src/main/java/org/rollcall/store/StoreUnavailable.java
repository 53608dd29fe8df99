package org.rollcall.store;

/** Which store could not be opened, for a reason other than that it is in use? */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String store;

  StoreUnavailable(String store, Throwable cause) {
    super("cannot be opened: " + store, cause);
    this.store = store;
  }

  public String store() {
    return store;
  }
}
