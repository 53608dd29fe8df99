package org.rollcall.lab.wsman;

import java.util.Locale;
import java.util.UUID;

/** How is an answer wrapped? */
final class Envelope {
  private Envelope() {}

  static WsmanAnswer answer(WsmanRequest request, Operation operation, String body) {
    return new WsmanAnswer(200, write(operation.answer(), request.messageId(), body));
  }

  static String write(String action, String relatesTo, String body) {
    var head =
        """
      <s:Envelope xml:lang="en-US" xmlns:s="%s" xmlns:a="%s" xmlns:w="%s" xmlns:rsp="%s" \
      xmlns:x="http://schemas.xmlsoap.org/ws/2004/09/transfer" \
      xmlns:p="http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd">\
      <s:Header><a:Action>%s</a:Action><a:MessageID>uuid:%s</a:MessageID><a:To>%s</a:To>\
      <a:RelatesTo>%s</a:RelatesTo></s:Header><s:Body>"""
            .formatted(
                Names.ENVELOPE,
                Names.ADDRESSING,
                Names.WSMAN,
                Names.SHELL,
                action,
                UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
                Names.ANONYMOUS,
                XmlText.escape(relatesTo));
    return head + body + "</s:Body></s:Envelope>";
  }
}
