package org.rollcall.transport.hostkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which keys are known of which PC, and which wait for a person? */
public interface KeptKeys {
  /** What was seen at that address, what waits first. */
  List<KeptKey> at(String host);

  /** All that wait for a person, the latest first. */
  List<KeptKey> waiting(int most);

  Optional<KeptKey> byId(long id);

  /** Takes one for the PC's own in place of what was known; false when it waits no more. */
  boolean accept(long id, String by, Instant at);

  /** Forgets one, so that the next one is the first again; false when there is none. */
  boolean forget(long id);

  /** Whether a host key of an SSH server is known there. */
  boolean knowsSsh(String host);

  /**
   * The certificate that is known there, as a fingerprint in hexadecimal; empty also while a new
   * one is awaited.
   */
  Optional<String> certificate(String host, int port);

  /** Lets each PC of a room come with one new key, until then. */
  Acceptance open(long room, String by, Instant from, Instant until);

  /** What is open for a room. */
  Optional<Acceptance> open(long room, Instant now);

  /** Ends it early; false when none was open. */
  boolean close(long room, Instant now);
}
