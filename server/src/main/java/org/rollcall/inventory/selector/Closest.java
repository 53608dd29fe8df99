package org.rollcall.inventory.selector;

import static java.util.Comparator.comparingInt;

import java.util.List;

/** Which of the known words was meant by one that is not known? */
final class Closest {
  private Closest() {}

  /** The words by how few letters have to be changed. */
  static List<String> first(String typed, List<String> words) {
    return words.stream().sorted(comparingInt(word -> distance(typed, word))).toList();
  }

  /** Letters added, left out, changed or swapped with their neighbours (Damerau, 1964). */
  static int distance(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) rows[i][0] = i;
    for (var j = 0; j <= other.length(); j++) rows[0][j] = j;
    for (var i = 1; i <= one.length(); i++) {
      for (var j = 1; j <= other.length(); j++) rows[i][j] = cell(rows, one, other, i, j);
    }
    return rows[one.length()][other.length()];
  }

  private static int cell(int[][] rows, String one, String other, int i, int j) {
    var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    var least =
        Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + changed);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
