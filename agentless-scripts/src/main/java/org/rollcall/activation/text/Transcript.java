package org.rollcall.activation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been read so far, and which product do the lines now tell of? */
final class Transcript {
  // Enough to recognise a line by; the whole text is the caller's.
  private static final int UNREAD_LENGTH = 500;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private @Nullable Block open;

  /** A new product is told of; the one before it is done. */
  <B extends Block> B open(B block) {
    blocks.add(block);
    open = block;
    return block;
  }

  /** The block that the lines belong to, if it is of this kind. */
  <B extends Block> Optional<B> open(Class<B> kind) {
    return kind.isInstance(open) ? Optional.of(kind.cast(open)) : Optional.empty();
  }

  void close() {
    open = null;
  }

  void notice(Notice notice) {
    notices.add(notice);
  }

  void unread(String line) {
    var shown = Secrets.masked(line.strip());
    unread.add(shown.length() <= UNREAD_LENGTH ? shown : shown.substring(0, UNREAD_LENGTH) + "…");
  }

  ConsoleReading reading() {
    var readings = blocks.stream().map(Block::reading).filter(Objects::nonNull).toList();
    return new ConsoleReading(readings, notices, unread);
  }
}
