package org.rollcall.transport.wsman;

import java.nio.charset.StandardCharsets;
import org.rollcall.transport.Phase;

/** What is asked of the PC's shell? One request, by its id, and the phase it belongs to. */
record Message(String id, Phase phase, String xml) {
  byte[] bytes() {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** Standard input may hold what the user entered, so a request does not print. */
  @Override
  public String toString() {
    return phase.code() + " " + id;
  }
}
