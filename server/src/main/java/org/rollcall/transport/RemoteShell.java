package org.rollcall.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What does cmd on a remote PC answer? One shell per visit, its commands one after another, used by
 * one thread at a time.
 *
 * <p>Interrupting that thread ends a call at once with a fault {@code timed_out} and leaves the
 * thread's interrupt flag cleared, so that what follows may touch files and databases.
 */
public interface RemoteShell extends AutoCloseable {
  /** Runs one command to its end. After a fault the shell is only good for closing. */
  Answer run(Command command) throws TransportException;

  /** The PC's own clock as its last answer told it, to the second; empty where none was told. */
  Optional<Instant> clock();

  /** How far the PC's clock was ahead of ours (negative: behind) when it told it. */
  Optional<Duration> clockOffset();

  /** Gives the shell back to the PC, as far as it still answers. Never throws, never lingers. */
  @Override
  void close();
}
