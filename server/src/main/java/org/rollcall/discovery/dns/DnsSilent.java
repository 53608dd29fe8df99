package org.rollcall.discovery.dns;

/** Which question did the name service leave without an answer, neither yes nor no? */
public final class DnsSilent extends Exception {
  private static final long serialVersionUID = 1L;

  DnsSilent(String name, Throwable cause) {
    super(name, cause);
  }
}
