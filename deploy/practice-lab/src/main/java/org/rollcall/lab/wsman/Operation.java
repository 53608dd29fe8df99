package org.rollcall.lab.wsman;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a WinRM shell? ([MS-WSMV] 3.1.4) */
public enum Operation {
  CREATE("http://schemas.xmlsoap.org/ws/2004/09/transfer/Create"),
  DELETE("http://schemas.xmlsoap.org/ws/2004/09/transfer/Delete"),
  COMMAND(Names.SHELL + "/Command"),
  SEND(Names.SHELL + "/Send"),
  RECEIVE(Names.SHELL + "/Receive"),
  SIGNAL(Names.SHELL + "/Signal");

  private final String action;

  Operation(String action) {
    this.action = action;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String answer() {
    return action + "Response";
  }

  static Optional<Operation> ofAction(String action) {
    return Arrays.stream(values()).filter(o -> o.action.equals(action)).findFirst();
  }
}
