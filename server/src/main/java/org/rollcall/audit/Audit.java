package org.rollcall.audit;

/** Where is it recorded who did what? Within the transaction that does it. */
public interface Audit {
  void record(Deed deed);
}
