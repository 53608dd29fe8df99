package org.rollcall.lab.ssh;

import java.io.IOException;

/** On which port does a PC's SSH server listen, and who is logged in there? */
public final class SshDoor {
  private final SshDoors doors;
  private final SshHost host;
  private volatile int port;

  SshDoor(SshDoors doors, SshHost host) {
    this.doors = doors;
    this.host = host;
  }

  /** Its number; 0 until it has listened or one was set aside. */
  public int port() {
    return port;
  }

  /** Where it is going to listen, for a PC that is off. */
  public void setAside(int number) {
    port = number;
  }

  /** Listens on this port, 0 for any. */
  public void listen(int wanted) throws IOException {
    port = doors.listen(host, wanted);
  }

  /** Stops listening and ends every connection. */
  public void shut() {
    doors.shut(port);
  }

  public int sessions() {
    return doors.sessionsAt(port);
  }
}
