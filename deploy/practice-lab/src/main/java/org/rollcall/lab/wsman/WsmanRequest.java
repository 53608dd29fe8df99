package org.rollcall.lab.wsman;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What does somebody ask of the PC? One SOAP envelope, read. */
public final class WsmanRequest {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);
  private static final int USUAL_ENVELOPE = 153_600;

  private final Element header;
  private final Element body;
  private final Map<String, String> options = new HashMap<>();

  private WsmanRequest(Element envelope) throws MalformedXmlException {
    header = envelope.child("Header").orElseThrow(() -> new MalformedXmlException("no header"));
    body = envelope.child("Body").orElseThrow(() -> new MalformedXmlException("no body"));
    header
        .child("OptionSet")
        .ifPresent(
            set ->
                set.children("Option")
                    .forEach(option -> options.put(option.attribute("Name"), option.text())));
  }

  public static WsmanRequest read(byte[] xml) throws MalformedXmlException {
    var envelope = XmlText.read(xml);
    if (!envelope.name().equals("Envelope")) throw new MalformedXmlException("no envelope");
    return new WsmanRequest(envelope);
  }

  public Optional<Operation> operation() {
    return Operation.ofAction(header.textOf("Action"));
  }

  public String messageId() {
    return header.textOf("MessageID");
  }

  String resource() {
    return header.textOf("ResourceURI");
  }

  /** The shell that the selectors name; empty if they name none. */
  public String shellId() {
    return header.child("SelectorSet").stream()
        .flatMap(set -> set.children("Selector"))
        .filter(selector -> selector.attribute("Name").equals("ShellId"))
        .map(Element::text)
        .findFirst()
        .orElse("");
  }

  /** The command that the body names; empty if it names none. */
  public String commandId() {
    var named = content().attribute("CommandId");
    return named.isEmpty() ? content().firstChild().attribute("CommandId") : named;
  }

  Element content() {
    return body.firstChild();
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  int maxEnvelope() {
    try {
      return Math.clamp(Long.parseLong(header.textOf("MaxEnvelopeSize")), 16_384, 512_000);
    } catch (NumberFormatException _) {
      return USUAL_ENVELOPE;
    }
  }

  Duration operationTimeout() {
    return duration(header.textOf("OperationTimeout")).orElse(USUAL_TIMEOUT);
  }

  static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(Duration::isPositive);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
