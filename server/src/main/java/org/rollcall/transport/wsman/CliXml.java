package org.rollcall.transport.wsman;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What did PowerShell mean to say? Its errors come as CLIXML on stderr: of that, the strings of the
 * error and warning streams; progress bars and objects are left out.
 */
public final class CliXml {
  private static final String HEADER = "#< CLIXML";
  private static final int LONGEST = 65_536;
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final XMLInputFactory XML = SoapReader.hardened();

  private CliXml() {}

  /**
   * The text as a person would have seen it; what is no CLIXML, or is cut short, stays as it is.
   */
  public static String plain(String stderr) {
    var header = stderr.indexOf(HEADER);
    var start = header < 0 ? -1 : stderr.indexOf("<Objs", header);
    if (start < 0) return stderr;
    try {
      var end = stderr.indexOf("</Objs>", start);
      if (end < 0) return stderr;
      var objects = stderr.substring(start, end + "</Objs>".length());
      var rest = stderr.substring(end + "</Objs>".length());
      // What cmd itself printed stands before or after.
      return stderr.substring(0, header) + strings(objects) + rest.strip();
    } catch (XMLStreamException | IllegalArgumentException _) {
      return stderr;
    }
  }

  private static String strings(String objects) throws XMLStreamException {
    var xml = XML.createXMLStreamReader(new StringReader(objects));
    var text = new StringBuilder();
    var reading = false;
    while (xml.hasNext() && text.length() < LONGEST) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> reading = isMessage(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (reading) text.append(xml.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> reading = false;
        default -> {}
      }
    }
    if (text.length() > LONGEST) text.setLength(LONGEST);
    // [MS-PSRP] 2.2.5.3.2: characters that XML cannot carry
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static boolean isMessage(XMLStreamReader xml) {
    var stream = xml.getAttributeValue(null, "S");
    return xml.getLocalName().equals("S")
        && stream != null
        && (stream.equalsIgnoreCase("error") || stream.equalsIgnoreCase("warning"));
  }
}
