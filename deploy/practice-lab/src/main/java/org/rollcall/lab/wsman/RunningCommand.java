package org.rollcall.lab.wsman;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far has a command come, and what of its output has not been fetched yet? */
final class RunningCommand implements Output {
  // Odd lengths, so that characters of two and three bytes are cut somewhere in the middle.
  private static final int[] CUTS = {61, 509, 4093};

  private final String id;
  private final ArrayDeque<Piece> waiting = new ArrayDeque<>();
  private int cut;
  private OptionalInt exitCode = OptionalInt.empty();
  private @Nullable Supplier<byte @Nullable []> source;
  private Runnable listener = () -> {};

  RunningCommand(String id) {
    this.id = id;
  }

  @Override
  public void stdout(byte[] bytes) {
    add("stdout", bytes);
  }

  @Override
  public void stderr(byte[] bytes) {
    add("stderr", bytes);
  }

  @Override
  public void pour(Supplier<byte @Nullable []> pieces) {
    source = pieces;
    listener.run();
  }

  @Override
  public void done(int code) {
    if (exitCode.isEmpty()) exitCode = OptionalInt.of(code);
    source = null;
    listener.run();
  }

  /** Whom to tell that there is something to fetch. */
  void listen(Runnable newListener) {
    listener = newListener;
  }

  boolean hasNews() {
    return !waiting.isEmpty() || source != null || exitCode.isPresent();
  }

  boolean ended() {
    return exitCode.isPresent();
  }

  /** What is waiting, as far as an envelope of this size holds it. */
  String fetch(int maxEnvelope) {
    // Base64 makes four bytes of three, and the tags want room, too.
    var room = (maxEnvelope - 4096) / 4 * 3 * 9 / 10;
    var xml = new StringBuilder("<rsp:ReceiveResponse>");
    refill(room);
    while (!waiting.isEmpty() && (room -= waiting.peek().length()) >= 0) {
      xml.append(waiting.remove().xml(id));
    }
    return xml.append(state()).append("</rsp:ReceiveResponse>").toString();
  }

  private void refill(int room) {
    var filled = 0;
    while (source != null && filled < room) {
      var bytes = source.get();
      if (bytes == null) {
        source = null;
        done(0);
      } else {
        waiting.add(new Piece("stdout", bytes));
        filled += bytes.length;
      }
    }
  }

  private String state() {
    var running = exitCode.isEmpty() || !waiting.isEmpty();
    if (running) {
      return "<rsp:CommandState CommandId=\"%s\" State=\"%s/CommandState/Running\"/>"
          .formatted(id, Names.SHELL);
    }
    return Piece.end("stdout", id)
        + Piece.end("stderr", id)
        + "<rsp:CommandState CommandId=\"%s\" State=\"%s/CommandState/Done\"><rsp:ExitCode>%s</rsp:ExitCode></rsp:CommandState>"
            .formatted(id, Names.SHELL, Integer.toUnsignedString(exitCode.getAsInt()));
  }

  private void add(String stream, byte[] bytes) {
    for (int from = 0; from < bytes.length; ) {
      var to = Math.min(bytes.length, from + CUTS[Math.min(cut++, CUTS.length - 1)]);
      waiting.add(new Piece(stream, Arrays.copyOfRange(bytes, from, to)));
      from = to;
    }
    if (bytes.length > 0) listener.run();
  }
}
