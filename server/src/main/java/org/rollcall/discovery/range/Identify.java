package org.rollcall.discovery.range;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.rollcall.store.CleanText;

/** What does a WinRM service say of itself to somebody who is not logged in (DSP0226, 11)? */
final class Identify implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LARGEST_ANSWER = 16 << 10;
  private static final int LONGEST = 200;

  private static final String REQUEST =
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
      xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd">\
      <s:Header/><s:Body><i:Identify/></s:Body></s:Envelope>""";

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

  Identify() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Vendor and version; empty where nothing of the kind is told. */
  Optional<String> ask(InetAddress address, int port) throws InterruptedException {
    var host = address.getHostAddress();
    var authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    var request =
        HttpRequest.newBuilder(URI.create("http://" + authority + ":" + port + "/wsman"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/soap+xml;charset=UTF-8")
            // Without it Windows asks for a login first.
            .header("WSMANIDENTIFY", "unauthenticated")
            .POST(BodyPublishers.ofString(REQUEST))
            .build();
    try {
      var bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
      var answer = http.send(request, bounded);
      return answer.statusCode() == 200 ? read(answer.body()) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Optional<String> read(byte[] body) {
    var told = new StringBuilder();
    try {
      var reader = xml.createXMLStreamReader(new ByteArrayInputStream(body));
      while (reader.hasNext() && told.length() < LONGEST) {
        if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
        var name = reader.getLocalName();
        if (name.equals("ProductVendor") || name.equals("ProductVersion")) {
          told.append(told.isEmpty() ? "" : " ").append(reader.getElementText());
        }
      }
    } catch (XMLStreamException _) {
      return Optional.empty();
    }
    return Optional.of(CleanText.line(told.toString(), LONGEST)).filter(text -> !text.isEmpty());
  }

  @Override
  public void close() {
    http.close();
  }
}
