package org.rollcall.activation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which line does a row of the console belong to, when the console broke a line at its edge? */
final class Wrapping {
  // The classic window, and what Windows 10 and later open.
  private static final Set<Integer> EDGES = Set.of(80, 120);
  private static final int LONGEST = 4096;
  // A name ends in "edition", a description in "channel", an id in a parenthesis of slmgr /ato.
  private static final Pattern BROKEN_WORD =
      Pattern.compile(
          ", .{1,100}+(?<= e| ed| edi| edit| editi| editio| c| ch| cha| chan| chann| channe)$");
  private static final Pattern BROKEN_ID =
      Pattern.compile("\\([0-9A-Fa-f]{1,8}+(?:-[0-9A-Fa-f]{0,12}+){0,4}+$");
  private static final Pattern FRAME = Pattern.compile("^\\s{0,200}+(?:[-–—─=]{3}|<|[>#|*]\\s).*$");

  private Wrapping() {}

  static List<String> undone(List<String> rows) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var previous = "";
    for (var row : rows) {
      if (!line.isEmpty() && line.length() < LONGEST && isContinued(previous, row)) {
        line.append(continuation(previous, row));
      } else {
        if (!line.isEmpty()) lines.add(line.toString());
        line.setLength(0);
        line.append(row);
      }
      previous = row;
    }
    if (!line.isEmpty()) lines.add(line.toString());
    return lines;
  }

  // The blank of a break between words is the next row's first; deeper, it is how the text stands.
  private static String continuation(String row, String next) {
    var blank = !row.startsWith(" ") && next.startsWith(" ") && !next.startsWith("  ");
    return blank ? next : next.stripLeading();
  }

  private static boolean isContinued(String row, String next) {
    if (FRAME.matcher(row).matches() || FRAME.matcher(next).matches()) return false;
    if (Line.of(next).isLabelled()) return false;
    // What was typed goes on below, but so does the answer to it: only a piece of a word is joined.
    if (FrameReader.isTyped(row)) return isFull(row) && next.strip().indexOf(' ') < 0;
    return isFull(row) || isBroken(row);
  }

  // A row cut by a copy has lost the blank at its end, and cannot be told from a shorter one.
  private static boolean isFull(String row) {
    if (row.length() > 200 || row.endsWith("  ") || row.endsWith("。")) return false;
    return EDGES.contains(columns(row)) || EDGES.contains(columns(row.strip()));
  }

  private static boolean isBroken(String row) {
    var tail = row.substring(Math.max(0, row.length() - 120));
    return BROKEN_WORD.matcher(tail).find() || BROKEN_ID.matcher(tail).find();
  }

  /** East Asian characters take two columns of a console. */
  private static int columns(String row) {
    return row.chars().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c <= 0x115F
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
