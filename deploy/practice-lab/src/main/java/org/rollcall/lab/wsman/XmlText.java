package org.rollcall.lab.wsman;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How is XML read and written here? Without DTDs, without entities, and not too deep. */
public final class XmlText {
  private static final int DEEPEST = 32;
  private static final XMLInputFactory READERS = readers();

  private XmlText() {}

  static Element read(byte[] xml) throws MalformedXmlException {
    try {
      var reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new MalformedXmlException(e);
    }
  }

  /** The text as it may stand between tags or in an attribute. */
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(c < 0x20 && c != '\t' && c != '\n' && c != '\r' ? '?' : c);
    }
  }

  private static Element read(XMLStreamReader reader)
      throws XMLStreamException, MalformedXmlException {
    var open = new ArrayDeque<Element>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open.push(begin(reader, open));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) open.peek().append(reader.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          var closed = open.pop();
          if (open.isEmpty()) return closed;
        }
        case XMLStreamConstants.DTD -> throw new MalformedXmlException("a DTD");
        default -> {}
      }
    }
    throw new MalformedXmlException("no element");
  }

  private static Element begin(XMLStreamReader reader, ArrayDeque<Element> open)
      throws MalformedXmlException {
    if (open.size() >= DEEPEST) throw new MalformedXmlException("too deep");
    var element = new Element(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    if (!open.isEmpty()) open.peek().add(element);
    return element;
  }

  private static XMLInputFactory readers() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
