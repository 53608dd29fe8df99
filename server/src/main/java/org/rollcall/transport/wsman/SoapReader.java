package org.rollcall.transport.wsman;

import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.wsman.SoapAnswer.Chunk;
import org.rollcall.transport.wsman.SoapAnswer.SoapFault;

/**
 * What does this envelope say? It was written by a stranger: no document types, no entities, no
 * depth beyond what WS-Management needs, and anything unexpected is passed over.
 */
final class SoapReader {
  /** The bytes are no envelope that we read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final XMLInputFactory XML = hardened();
  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  private static final int DEEPEST = 64;
  private static final int LONGEST_ID = 128;

  private final StringBuilder text = new StringBuilder();
  private final List<Chunk> output = new ArrayList<>();
  private @Nullable String relatesTo;
  private @Nullable String shellId;
  private @Nullable String commandId;
  private @Nullable Long exitCode;
  private @Nullable Long faultCode;
  private String subcode = "";
  private String streamName = "";
  private String selectorName = "";
  private boolean faulted;
  private boolean done;

  private SoapReader() {}

  static SoapAnswer read(byte[] envelope) throws Unreadable {
    try {
      // Decoded here: of broken UTF-8 the JDK's reader complains on stderr, past every log.
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(envelope));
      var mark = text.hasRemaining() && text.get(0) == '\uFEFF' ? 1 : 0;
      var chars = new CharArrayReader(text.array(), mark, text.limit() - mark);
      var xml = XML.createXMLStreamReader(chars);
      return new SoapReader().read(xml);
    } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException _) {
      // The exception would quote the PC's own text.
      throw new Unreadable();
    }
  }

  private SoapAnswer read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    var depth = 0;
    var envelope = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) throw new Unreadable();
          envelope |= depth == 1 && xml.getLocalName().equals("Envelope");
          starts(xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          ends(xml);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable();
        default -> {}
      }
    }
    if (!envelope) throw new Unreadable();
    var fault = faulted ? new SoapFault(faultCode, subcode) : null;
    return new SoapAnswer(relatesTo, shellId, commandId, output, done, exitCode, fault);
  }

  private void starts(XMLStreamReader xml) {
    text.setLength(0);
    switch (xml.getLocalName()) {
      case "Stream" -> streamName = attribute(xml, "Name");
      case "Selector" -> selectorName = attribute(xml, "Name");
      case "CommandState" -> done |= attribute(xml, "State").endsWith("/CommandState/Done");
      case "Fault" -> faulted = true;
      case "WSManFault" -> {
        faulted = true;
        if (faultCode == null) faultCode = number(attribute(xml, "Code"));
      }
      default -> {}
    }
  }

  private void ends(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "RelatesTo" -> relatesTo = id();
      case "ShellId" -> shellId = id();
      case "Selector" -> {
        if (selectorName.equals("ShellId")) shellId = id();
      }
      case "CommandId" -> commandId = id();
      case "ExitCode" -> exitCode = number(text.toString());
      case "Stream" -> chunk();
      // Subcodes nest; the innermost comes last.
      case "Value" -> {
        if (SOAP.equals(xml.getNamespaceURI())) subcode = localName(text.toString().strip());
      }
      default -> {}
    }
    text.setLength(0);
  }

  private void chunk() {
    var base64 = text.toString().strip();
    if (base64.isEmpty()) return;
    output.add(new Chunk(streamName.equals("stderr"), Base64.getDecoder().decode(base64)));
  }

  private @Nullable String id() {
    var id = text.toString().strip();
    return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
  }

  private static String localName(String qualified) {
    var name = qualified.substring(qualified.lastIndexOf(':') + 1);
    return name.length() > LONGEST_ID ? "" : name;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** 32 bits, written signed or unsigned, as the unsigned number; null for anything else. */
  private static @Nullable Long number(String digits) {
    try {
      var number = Long.parseLong(digits.strip());
      var fits = number >= Integer.MIN_VALUE && number <= 0xFFFF_FFFFL;
      return fits ? (Long) (number & 0xFFFF_FFFFL) : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  static XMLInputFactory hardened() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
