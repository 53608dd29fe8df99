package org.rollcall.transport.wsman;

import java.io.Serial;

/** How is a message hidden from the network and proven to come from the other side, in order? */
interface Seal {
  /** How the mechanism is called where a sealed message travels ([MS-WSMV] 2.2.9.1). */
  String protocol();

  /** What proves the message and hides it: longer than the message by the length of the proof. */
  byte[] seal(byte[] message);

  /** The message, where it is the other side's next one. */
  byte[] unseal(byte[] sealed) throws SealBroken;

  /** A message was not sealed by the other side, or not in this order. */
  final class SealBroken extends Exception {
    @Serial private static final long serialVersionUID = 1L;
  }
}
