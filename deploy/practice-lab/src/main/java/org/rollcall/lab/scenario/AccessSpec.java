package org.rollcall.lab.scenario;

import java.util.List;

/**
 * How is the PC reached, and by whom?
 *
 * @param offered the methods of login that a 401 names, beside Basic over TLS
 * @param basicOverHttp whether a password is taken without any secrecy
 * @param strictBinding whether a login over TLS has to name its channel
 */
public record AccessSpec(
    Power power,
    Certificate tls,
    List<String> offered,
    boolean basicOverHttp,
    boolean strictBinding,
    AccountSpec account) {

  /** Is anybody there? */
  public enum Power {
    ON,
    /** Connections are refused. */
    OFF,
    /** Connections are neither accepted nor refused. */
    SILENT
  }

  /** Which certificate does the PC show? */
  public enum Certificate {
    VALID,
    EXPIRED,
    UNKNOWN_CA,
    WRONG_NAME
  }

  /** Who may log in, and as what? */
  public record AccountSpec(
      String user,
      String domain,
      String password,
      boolean administrator,
      boolean elevated,
      Usable state) {}

  /** Does Windows let this account log in? */
  public enum Usable {
    USABLE,
    LOCKED,
    DISABLED
  }
}
