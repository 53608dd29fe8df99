package org.rollcall.transport;

import java.util.Locale;

/** How far had a visit come when it failed? */
public enum Phase {
  LOOK_UP,
  CONNECT,
  TLS,
  LOGIN,
  CREATE,
  COMMAND,
  SEND,
  RECEIVE,
  SIGNAL,
  DELETE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
