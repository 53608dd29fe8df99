package org.rollcall.lab.wsman;

import java.util.Base64;

/** What is one stretch of output, waiting to be fetched? */
final class Piece {
  private final String stream;
  private final byte[] bytes;

  Piece(String stream, byte[] bytes) {
    this.stream = stream;
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  String xml(String commandId) {
    return "<rsp:Stream Name=\"%s\" CommandId=\"%s\">%s</rsp:Stream>"
        .formatted(stream, commandId, Base64.getEncoder().encodeToString(bytes));
  }

  static String end(String stream, String commandId) {
    return "<rsp:Stream Name=\"%s\" CommandId=\"%s\" End=\"true\"></rsp:Stream>"
        .formatted(stream, commandId);
  }
}
