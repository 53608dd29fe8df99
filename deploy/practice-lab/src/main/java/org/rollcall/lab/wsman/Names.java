package org.rollcall.lab.wsman;

/** Which names does WS-Man use? ([MS-WSMV] 2.2.1) */
final class Names {
  static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
  static final String CMD = SHELL + "/cmd";
  static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";
  static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  static final String ANONYMOUS = ADDRESSING + "/role/anonymous";
  static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
  static final String WSMAN_FAULT = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault";
  static final String FAULT_ACTION = "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault";

  private Names() {}
}
