package org.rollcall.access.lock;

/** At which doors are wrong passwords counted? */
public enum Door {
  /** One user's name, whether there is such a user or not. */
  ACCOUNT,
  /** One network address. */
  ADDRESS;

  String code() {
    return this == ACCOUNT ? "account" : "address";
  }
}
