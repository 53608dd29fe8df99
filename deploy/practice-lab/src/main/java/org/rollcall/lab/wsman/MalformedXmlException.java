package org.rollcall.lab.wsman;

/** Was a request no XML that a PC reads? */
public final class MalformedXmlException extends Exception {
  private static final long serialVersionUID = 1;

  MalformedXmlException(String reason) {
    super(reason);
  }

  MalformedXmlException(Exception cause) {
    super(cause);
  }
}
