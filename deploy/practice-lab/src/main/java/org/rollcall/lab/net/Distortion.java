package org.rollcall.lab.net;

import java.nio.charset.StandardCharsets;
import org.rollcall.lab.scenario.FaultKind;

/** What does a spoilt answer say? */
final class Distortion {
  private static final String ENTITY =
      """
      <?xml version="1.0"?><!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/hostname">]>\
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/>\
      <s:Body><a>&x;</a></s:Body></s:Envelope>""";

  private Distortion() {}

  /** Whether the request is carried out first, and only its answer spoilt. */
  static boolean needsAnswer(FaultKind kind) {
    return switch (kind) {
      case HALF, WRONG_RELATES_TO, WRONG_BASE64, DRIBBLE, BAD_SEAL -> true;
      case HANG, RESET, NONSENSE, ENTITY, BILLION_LAUGHS, SHELL_QUOTA, UNAVAILABLE -> false;
      case ENDLESS, FLOOD, SILENT, EXIT, REBOOT ->
          throw new IllegalArgumentException(kind + " is no fault of an answer");
    };
  }

  /** The envelope as it is sent. */
  static String text(FaultKind kind, String xml) {
    if (kind == FaultKind.WRONG_RELATES_TO) {
      return xml.replaceFirst(
          "<a:RelatesTo>[^<]*", "<a:RelatesTo>uuid:00000000-0000-0000-0000-000000000000");
    }
    return kind == FaultKind.WRONG_BASE64
        ? xml.replaceAll("(<rsp:Stream [^>]*>)[^<]+(</rsp:Stream>)", "$1%%% no Base64 %%%$2")
        : xml;
  }

  /** What is sent instead of an envelope. */
  static String insteadOf(FaultKind kind) {
    return switch (kind) {
      case ENTITY -> ENTITY;
      case BILLION_LAUGHS -> billionLaughs();
      default -> "<s:Envelope this is no XML & never will be";
    };
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String billionLaughs() {
    var dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE e [<!ENTITY a0 \"ha\">");
    for (int i = 1; i <= 9; i++) {
      dtd.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      dtd.append("\">");
    }
    return dtd
        + "]><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault>"
        + "<s:Reason><s:Text>&a9;</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>";
  }
}
