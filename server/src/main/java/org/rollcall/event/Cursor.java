package org.rollcall.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which events were seen? Ids are given out before their transactions commit, so that a smaller one
 * may appear after a larger: all up to one id, except those in the gaps. As text it is what a
 * client sends back when it reconnects, to this node or to another.
 */
public record Cursor(long upTo, List<Ids> gaps) {
  /** More gaps than this in the text, and the client is told some events twice instead. */
  private static final int MOST_GAPS = 40;

  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9]{1,18})(?:~([0-9]{1,18}-[0-9]{1,18}(?:\\.[0-9]{1,18}-[0-9]{1,18}){0,39}))?");

  public static final Cursor START = at(0);

  public Cursor {
    gaps = List.copyOf(gaps);
  }

  public static Cursor at(long upTo) {
    return new Cursor(upTo, List.of());
  }

  /** Reads what a client sends back; empty where it is nothing of ours. */
  public static Optional<Cursor> parse(String text) {
    var found = TEXT.matcher(text);
    if (!found.matches()) return Optional.empty();
    var upTo = Long.parseLong(found.group(1));
    var gaps = new ArrayList<Ids>();
    if (found.group(2) != null) {
      for (var gap : found.group(2).split("\\.", -1)) {
        var hyphen = gap.indexOf('-');
        gaps.add(
            new Ids(
                Long.parseLong(gap.substring(0, hyphen)),
                Long.parseLong(gap.substring(hyphen + 1))));
      }
    }
    return Optional.of(new Cursor(upTo, gaps)).filter(Cursor::isOrdered);
  }

  private boolean isOrdered() {
    var before = 0L;
    for (var gap : gaps) {
      if (gap.first() <= before || gap.last() < gap.first() || gap.last() >= upTo) return false;
      before = gap.last();
    }
    return true;
  }

  boolean has(long id) {
    return id <= upTo && gaps.stream().noneMatch(gap -> gap.has(id));
  }

  /** The same with one more seen. */
  Cursor with(long id) {
    if (id > upTo) {
      return id == upTo + 1
          ? new Cursor(id, gaps)
          : new Cursor(id, plus(new Ids(upTo + 1, id - 1)));
    }
    return has(id) ? this : new Cursor(upTo, without(id));
  }

  private List<Ids> plus(Ids gap) {
    var more = new ArrayList<>(gaps);
    more.add(gap);
    return more;
  }

  private List<Ids> without(long id) {
    var left = new ArrayList<Ids>();
    for (var gap : gaps) {
      if (!gap.has(id)) {
        left.add(gap);
        continue;
      }
      if (gap.first() < id) left.add(new Ids(gap.first(), id - 1));
      if (id < gap.last()) left.add(new Ids(id + 1, gap.last()));
    }
    return left;
  }

  /** The same when nothing new can come up to that id: what is not there was rolled back. */
  Cursor settled(long id) {
    if (gaps.isEmpty() || gaps.getFirst().first() > id) return this;
    var left =
        gaps.stream()
            .filter(gap -> gap.last() > id)
            .map(gap -> new Ids(Math.max(gap.first(), id + 1), gap.last()))
            .toList();
    return new Cursor(upTo, left);
  }

  @Override
  public String toString() {
    if (gaps.isEmpty()) return Long.toString(upTo);
    if (gaps.size() > MOST_GAPS) return Long.toString(gaps.getFirst().first() - 1);
    return gaps.stream()
        .map(gap -> gap.first() + "-" + gap.last())
        .collect(Collectors.joining(".", upTo + "~", ""));
  }
}
