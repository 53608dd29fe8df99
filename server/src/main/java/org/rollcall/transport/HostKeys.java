package org.rollcall.transport;

/**
 * Is this the host key of that PC? Asked at every visit before a user name or a password is sent:
 * over SSH on the thread on which the library reads, within TLS on the visit's own. Either may be
 * interrupted meanwhile, so whoever asks a database lets threads do it that nobody interrupts.
 */
public interface HostKeys {
  Verdict judge(String host, int port, HostKey key);

  enum Verdict {
    /** The key that this PC has had, or that somebody named beforehand. */
    KNOWN,
    /** Nobody knew a key of this PC, and the first one is taken; it has been recorded. */
    FIRST_SEEN,
    /** Nobody knew a key of this PC, and a first one is not taken on trust. */
    UNKNOWN,
    /** Another key than the one this PC has had; the new one has been recorded for a person. */
    CHANGED
  }
}
