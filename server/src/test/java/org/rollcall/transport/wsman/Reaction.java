package org.rollcall.transport.wsman;

import java.util.function.UnaryOperator;

/** What a scripted PC does instead of answering as it should. */
sealed interface Reaction {
  /** Takes the request and never answers. */
  record Hang() implements Reaction {}

  /** Answers so slowly, byte by byte, that no read ever times out. */
  record Dribble() implements Reaction {}

  /** Resets the connection. */
  record Reset() implements Reaction {}

  /** Closes the connection in good order. */
  record Close() implements Reaction {}

  /** Sends the first half of its answer and closes. */
  record Half() implements Reaction {}

  /** Refuses with a WS-Management fault. */
  record Refuse(String code, String subcode) implements Reaction {}

  /** Answers with this envelope, which comes sealed where it should. */
  record Say(UnaryOperator<String> envelope) implements Reaction {}

  /** Answers with this status, type and body, unsealed. */
  record Http(int status, String type, String body) implements Reaction {}
}
