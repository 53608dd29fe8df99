package org.rollcall.transport;

import java.time.Duration;

/** How is the one shell of a visit opened? */
public interface RemoteHosts {
  /**
   * Opens a shell, with one login and no second try of a password that was refused.
   *
   * @param timeout bounds the whole visit: opening, and every command of the shell
   */
  RemoteShell open(Endpoint endpoint, Login login, Duration timeout) throws TransportException;
}
