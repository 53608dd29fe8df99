package org.rollcall.event;

/** A run of ids without a hole, both ends of it inclusive. */
record Ids(long first, long last) {
  boolean has(long id) {
    return first <= id && id <= last;
  }
}
