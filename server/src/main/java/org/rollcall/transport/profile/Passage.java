package org.rollcall.transport.profile;

import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;

/** With which protocol, spoken by whom, to which port, and with what kind of proof? */
public record Passage(Protocol protocol, Client client, int port, Authentication authentication) {
  /** {@code winrm-https:5986 kerberos}: for lists and logs. */
  @Override
  public String toString() {
    return protocol.code() + ":" + port + " " + authentication.code();
  }
}
