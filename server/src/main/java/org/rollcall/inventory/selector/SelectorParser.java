package org.rollcall.inventory.selector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.inventory.selector.BadSelector.Mistake;

/** Takes one selector apart: alternatives of what is true together. Used once. */
final class SelectorParser {
  /** Deeper than anybody thinks, and far from where a stack ends. */
  private static final int DEEPEST = 40;

  private static final String OPEN = "(（";
  private static final String CLOSE = ")）";

  private final String text;
  private final Scanner scanner;
  private int depth;

  SelectorParser(String text) {
    this.text = text;
    this.scanner = new Scanner(text);
  }

  Selector selector() {
    if (text.length() > Selector.LONGEST) {
      var beyond = text.length() - Selector.LONGEST;
      throw new BadSelector(Mistake.TOO_LONG, Selector.LONGEST, beyond, List.of());
    }
    scanner.skipSpaces();
    if (scanner.ended()) return Selector.everything();
    var all = alternatives();
    if (!scanner.ended()) throw unexpected(Mistake.UNEXPECTED, 1);
    return all;
  }

  private Selector alternatives() {
    var parts = new ArrayList<Selector>();
    do {
      parts.add(conjunction());
    } while (scanner.takeWord("or"));
    return parts.size() == 1 ? parts.getFirst() : new Selector.AnyOf(parts);
  }

  private Selector conjunction() {
    var parts = new ArrayList<Selector>();
    scanner.skipSpaces();
    while (!scanner.ended() && !scanner.isNext(CLOSE) && !startsOr()) {
      parts.add(factor());
      scanner.skipSpaces();
    }
    if (parts.isEmpty()) throw unexpected(Mistake.UNEXPECTED, scanner.ended() ? 0 : 1);
    return parts.size() == 1 ? parts.getFirst() : new Selector.All(parts);
  }

  private boolean startsOr() {
    var here = scanner.at();
    var or = scanner.takeWord("or");
    scanner.back(here);
    return or;
  }

  private Selector factor() {
    if (!scanner.take("-")) return primary();
    if (scanner.atSpace()) throw unexpected(Mistake.UNEXPECTED, 0);
    return new Selector.Not(deeper(scanner.at() - 1, this::factor));
  }

  private Selector primary() {
    var start = scanner.at();
    if (scanner.take(OPEN)) return deeper(start, () -> group(start));
    if (scanner.isNext("\"")) return new Selector.Word(scanner.piece().text());
    var term = term();
    if (term.isPresent()) return term.get();
    var word = scanner.piece();
    if (word.length() == 0) throw unexpected(Mistake.UNEXPECTED, 1);
    return new Selector.Word(word.text());
  }

  private Selector group(int start) {
    var inner = alternatives();
    if (!scanner.take(CLOSE)) {
      throw new BadSelector(Mistake.PARENTHESIS_OPEN, start, 1, List.of(")"));
    }
    return inner;
  }

  private Selector deeper(int start, java.util.function.Supplier<Selector> inner) {
    if (++depth > DEEPEST) throw new BadSelector(Mistake.TOO_DEEP, start, 1, List.of());
    var selector = inner.get();
    depth--;
    return selector;
  }

  /** A key with a colon begins a term; without one it is a word like any other. */
  private Optional<Selector> term() {
    var start = scanner.at();
    var key = scanner.key();
    var dotted = key.text().equalsIgnoreCase(Subject.LABEL.key()) && scanner.take(".");
    var label = dotted ? scanner.pieceBeforeColon() : null;
    if (key.length() == 0 || !scanner.take(":：")) {
      scanner.back(start);
      return Optional.empty();
    }
    var subject = subject(key);
    if (subject == Subject.LABEL && (label == null || label.text().isBlank())) {
      throw new BadSelector(Mistake.LABEL_MISSING, start, key.length(), List.of("label."));
    }
    var values = new ValueParser(scanner, subject, start).values();
    return Optional.of(new Selector.Term(subject, label == null ? null : label.text(), values));
  }

  private static Subject subject(Scanner.Piece key) {
    var lower = key.text().toLowerCase(Locale.ROOT);
    return Subject.ofKey(lower)
        .orElseThrow(
            () ->
                new BadSelector(
                    Mistake.KEY_UNKNOWN, key.offset(), key.length(), Closest.first(lower, keys())));
  }

  static List<String> keys() {
    return Arrays.stream(Subject.values())
        .map(subject -> subject == Subject.LABEL ? subject.key() + "." : subject.key())
        .toList();
  }

  private BadSelector unexpected(Mistake mistake, int length) {
    return new BadSelector(mistake, Math.min(scanner.at(), text.length()), length, List.of());
  }
}
