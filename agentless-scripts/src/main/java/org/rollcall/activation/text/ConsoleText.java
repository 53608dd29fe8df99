package org.rollcall.activation.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What does any pasted or captured output of ospp.vbs, slmgr.vbs and their kin say? Several outputs
 * may follow one another, in any console language, with anything around them.
 */
public final class ConsoleText {
  // A visit's transcript has some 10 KB; /dstatusall on a crowded PC some 200.
  static final int LIMIT = 1 << 20;

  private ConsoleText() {}

  /** The text without the product keys in it; their last five characters may stay. */
  public static String masked(String text) {
    return text.lines().map(Secrets::masked).collect(Collectors.joining("\n"));
  }

  public static ConsoleReading read(String text) {
    var transcript = new Transcript();
    var readers = readers();
    for (var line : Wrapping.undone(Screen.lines(text, LIMIT))) {
      if (!read(Line.of(line), readers, transcript)) transcript.unread(line);
    }
    if (text.length() > LIMIT) {
      var rest = Integer.toString(text.length() - LIMIT);
      transcript.notice(Notice.of(Notice.Kind.TEXT_TOO_LONG, rest));
    }
    return transcript.reading();
  }

  /** The order matters where a line could be two readers': the stricter one goes first. */
  private static List<LineReader> readers() {
    return List.of(
        new SubscriptionReader(),
        new WmiTableReader(),
        new EventReader(),
        new OsppReader(),
        new WmiListReader(),
        new NoticeReader(),
        new FrameReader(),
        new SlmgrReader());
  }

  private static boolean read(Line line, List<LineReader> readers, Transcript transcript) {
    if (line.isTooLong()) return false;
    for (var reader : readers) {
      if (reader.reads(line, transcript)) return true;
    }
    return false;
  }
}
