package org.rollcall.lab.net;

/** Was a body not framed as a sealed message has to be? */
final class MalformedBodyException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedBodyException(String part) {
    super("a sealed message is wrong in " + part);
  }
}
