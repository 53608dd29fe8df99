package org.rollcall.diagnosis.outside;

import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Fault;

/** Under which code do the explanations say what to do about a door that is shut? */
final class Advice {
  private Advice() {}

  static String ofPort(Protocol protocol, Fault.Kind fault) {
    return switch (protocol) {
      case WINRM -> fault == Fault.Kind.REFUSED ? "fault.refused" : "fault.no_answer";
      case WINRM_HTTPS -> "advice.https_listener_missing";
      case SSH -> "advice.ssh_server_missing";
    };
  }
}
