package org.rollcall.web.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.rollcall.event.Cursor;
import org.rollcall.event.Event;
import org.rollcall.event.News;

/** How does news look as server-sent events? (WHATWG HTML, section 9.2) */
final class EventText {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Before the first event: after how many milliseconds a browser that was cut off comes again. */
  static final byte[] BEGINNING = bytes("retry: 1000\n\n");

  private EventText() {}

  static byte[] of(News news) {
    return switch (news) {
      case News.Changes(var told, var seen) when told.isEmpty() -> quiet(seen);
      case News.Changes(var told, _) -> {
        var text = new StringBuilder();
        for (var one : told) add(text, one.event(), one.seen());
        yield bytes(text.toString());
      }
      case News.Resync(var seen) -> bytes("id: " + seen + "\nevent: resync\ndata: {}\n\n");
      case News.Quiet(var seen) -> quiet(seen);
      case News.End(var reason) ->
          bytes("event: end\ndata: {\"reason\":\"" + reason.code() + "\"}\n\n");
    };
  }

  /** An id without data is remembered by the browser, and told to nobody. */
  private static byte[] quiet(Cursor seen) {
    return bytes(":\nid: " + seen + "\n\n");
  }

  private static void add(StringBuilder text, Event event, Cursor seen) {
    text.append("id: ").append(seen).append("\nevent: ").append(event.kind());
    text.append("\ndata: ").append(data(event)).append("\n\n");
  }

  private static String data(Event event) {
    var data = JSON.createObjectNode().put("id", event.id()).put("kind", event.kind());
    if (event.run() != null) data.put("run", event.run());
    if (event.target() != null) data.put("target", event.target());
    if (event.machine() != null) data.put("machine", event.machine());
    data.put("code", event.code());
    if (event.about() != null) data.put("about", event.about());
    if (event.position() != null) data.put("position", event.position());
    return data.put("at", event.at().toString()).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
