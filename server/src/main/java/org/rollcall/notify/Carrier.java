package org.rollcall.notify;

/** Who carries a letter to somebody? */
@FunctionalInterface
public interface Carrier {
  void carry(Letter letter, Recipient recipient) throws Undelivered;
}
