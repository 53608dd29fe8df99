package org.rollcall.lab.wsman;

/** What does the PC answer? An HTTP status and a SOAP envelope. */
public record WsmanAnswer(int status, String xml) {}
