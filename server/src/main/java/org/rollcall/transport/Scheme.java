package org.rollcall.transport;

/** Which protocol opens the shell, and on which port unless told otherwise? */
public enum Scheme {
  /** WinRM over HTTP, every message sealed. */
  WINRM(5985),
  /** WinRM within TLS. */
  WINRM_HTTPS(5986),
  /** OpenSSH, as Windows carries it since 2018. */
  SSH(22);

  private final int defaultPort;

  Scheme(int defaultPort) {
    this.defaultPort = defaultPort;
  }

  public int defaultPort() {
    return defaultPort;
  }
}
