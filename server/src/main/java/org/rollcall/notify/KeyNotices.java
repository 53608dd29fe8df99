package org.rollcall.notify;

import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.transport.hostkey.KeptKey;
import org.rollcall.transport.hostkey.KeyNews;

/** What is told of a PC that shows another host key or certificate than before? */
public record KeyNotices(Noticeboard board) implements KeyNews {
  /** Where an administrator accepts what waits. */
  private static final String PAGE = "/settings/transports";

  @Override
  public void changed(Change change) {
    var shown = change.shown();
    var code = NoticeCode.HOST_KEY_CHANGED;
    var lines =
        change.machines().stream()
            .map(pc -> new Notice.Line(pc.id(), pc.name(), shown.kind().code()))
            .toList();
    var values =
        Map.of(
            "kind", shown.kind().code(),
            "port", Integer.toString(shown.port()),
            "shown", shown.shown(),
            "known", change.known().shown());
    board.note(new Notice(key(shown), code, about(change), values, lines, PAGE, change.at()));
  }

  /** The fingerprint first, since a host's name may be too long to be kept whole. */
  private static String key(KeptKey shown) {
    return "host_key/" + shown.key().sha256() + "/" + shown.port() + "/" + shown.host();
  }

  private static String about(Change change) {
    var names = change.machines().stream().map(Pc::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? change.shown().host() : names;
  }
}
