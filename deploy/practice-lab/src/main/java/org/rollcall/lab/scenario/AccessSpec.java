package org.rollcall.lab.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How is the PC reached, and by whom?
 *
 * @param offered the methods of login that a 401 names, beside Basic over TLS
 * @param basicOverHttp whether a password is taken without any secrecy
 * @param strictBinding whether a login over TLS has to name its channel
 * @param domain as what the PC has joined a domain; null if it has not
 * @param mapped the common names of the client certificates that stand for the account
 */
public record AccessSpec(
    Power power,
    Certificate tls,
    List<String> offered,
    boolean basicOverHttp,
    boolean strictBinding,
    AccountSpec account,
    @Nullable DomainSpec domain,
    List<String> mapped) {

  public AccessSpec {
    mapped = mapped == null ? List.of() : List.copyOf(mapped);
  }

  /** A PC that takes passwords and nothing else. */
  public AccessSpec(
      Power power,
      Certificate tls,
      List<String> offered,
      boolean basicOverHttp,
      boolean strictBinding,
      AccountSpec account) {
    this(power, tls, offered, basicOverHttp, strictBinding, account, null, List.of());
  }

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

  /**
   * As what does a PC know tickets for itself?
   *
   * @param principal {@code HTTP/pc@REALM}; the account is known by the same realm
   * @param keytab the file that holds its keys
   */
  public record DomainSpec(String principal, Path keytab) {}

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
