package org.rollcall.inventory.selector;

import java.util.List;
import java.util.function.IntPredicate;
import org.rollcall.inventory.selector.BadSelector.Mistake;

/**
 * What stands next in the text? The full-width signs of a Chinese keyboard count as their plain
 * ones.
 */
final class Scanner {
  private static final String ENDS = "\"(),，、（）";

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  /** What was read, and where it began. */
  record Piece(String text, int offset, int length, boolean quoted) {}

  int at() {
    return at;
  }

  boolean ended() {
    return at >= text.length();
  }

  void skipSpaces() {
    while (!ended() && isSpace(text.charAt(at))) at++;
  }

  boolean atSpace() {
    return ended() || isSpace(text.charAt(at));
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  boolean isNext(String signs) {
    return !ended() && signs.indexOf(text.charAt(at)) >= 0;
  }

  /** Takes one of these signs if it is next. */
  boolean take(String signs) {
    if (!isNext(signs)) return false;
    at++;
    return true;
  }

  /** Takes the word if it stands here by itself, however it is cased. */
  boolean takeWord(String word) {
    var end = at + word.length();
    if (!text.regionMatches(true, at, word, 0, word.length())) return false;
    if (end < text.length() && !isSpace(text.charAt(end)) && "()（）".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    at = end;
    return true;
  }

  /** A text up to a space or a sign, or one in quotes. */
  Piece piece() {
    return isNext("\"") ? quoted() : until(character -> ENDS.indexOf(character) >= 0);
  }

  /** The same, but ended by a colon, too. */
  Piece pieceBeforeColon() {
    return isNext("\"")
        ? quoted()
        : until(character -> ENDS.indexOf(character) >= 0 || ":：".indexOf(character) >= 0);
  }

  /** The letters of a key, up to its dot or its colon. */
  Piece key() {
    return until(
        character ->
            ENDS.indexOf(character) >= 0
                || ":：.".indexOf(character) >= 0
                || !Character.isLetter(character));
  }

  private Piece until(IntPredicate ends) {
    var start = at;
    while (!atSpace() && !ends.test(text.charAt(at))) at++;
    return new Piece(text.substring(start, at), start, at - start, false);
  }

  private Piece quoted() {
    var start = at++;
    var content = new StringBuilder();
    while (!ended() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
      content.append(text.charAt(at++));
    }
    if (ended()) {
      throw new BadSelector(Mistake.QUOTE_OPEN, start, text.length() - start, List.of("\""));
    }
    at++;
    return new Piece(content.toString(), start, at - start, true);
  }

  void back(int to) {
    at = to;
  }
}
