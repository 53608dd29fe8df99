package org.rollcall.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Is there a text that the readers throw on, or that gets out of their bounds? */
class AnyTextTest {
  private static final List<String> SEEDS =
      Stream.concat(Fixture.all().map(Fixture::text), Corpus.all().stream().map(Corpus::text))
          .toList();
  private static final Pattern WHOLE_KEY =
      Pattern.compile("(?<![A-Z0-9-])([A-Z0-9]{5}-){4}[A-Z0-9]{5}");
  private static final int TITLE = 200;

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void no_damaged_output_throws_or_breaks_its_bounds(@ForAll("damagedOutputs") String text) {
    assertWithinBounds(text, ConsoleText.read(text));
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void no_text_at_all_throws_or_breaks_its_bounds(@ForAll("anything") String text) {
    assertWithinBounds(text, ConsoleText.read(text));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void a_text_reads_the_same_twice(@ForAll("damagedOutputs") String text) {
    assertThat(ConsoleText.read(text)).isEqualTo(ConsoleText.read(text));
  }

  @Provide
  Arbitrary<String> damagedOutputs() {
    return Combinators.combine(
            Arbitraries.of(SEEDS),
            Arbitraries.of(SEEDS),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 40))
        .as(AnyTextTest::damaged);
  }

  @Provide
  Arbitrary<String> anything() {
    var characters = Arbitraries.strings().all().ofMaxLength(400);
    var pieces = Arbitraries.of(pieces()).list().ofMaxSize(60).map(list -> String.join("", list));
    return Arbitraries.oneOf(characters, pieces);
  }

  /** What the readers look for, to be put together in any order. */
  private static List<String> pieces() {
    return Stream.concat(
            SEEDS.stream().flatMap(String::lines).limit(400),
            Stream.of(
                "\n",
                "\r\r\n",
                ":",
                " ",
                "\u001B[",
                "\u001B]",
                "\0",
                "0x",
                "(",
                "-----\n",
                "> ",
                "=",
                "{",
                "x".repeat(90)))
        .toList();
  }

  private static String damaged(String text, String other, long seed, int times) {
    var random = new Random(seed);
    var damaged = new StringBuilder(text);
    for (var i = 0; i < times; i++) damage(damaged, other, random);
    return damaged.toString();
  }

  private static void damage(StringBuilder text, String other, Random random) {
    var at = random.nextInt(text.length() + 1);
    var end = Math.min(text.length(), at + random.nextInt(60));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> text.insert(at, (char) random.nextInt(0x10000));
      case 3 -> text.insert(at, "\n\r:=-0\u001B \"<".charAt(random.nextInt(10)));
      case 4 -> text.insert(at, other, 0, random.nextInt(other.length()));
      default -> {
        if (at < text.length()) text.setCharAt(at, (char) random.nextInt(0x180));
      }
    }
    if (text.length() > 20_000) text.setLength(20_000);
  }

  private static void assertWithinBounds(String text, ConsoleReading reading) {
    for (var product : reading.readings()) {
      assertThat(
              Stream.of(product.licenseName(), product.channel(), product.skuId())
                  .filter(v -> v != null))
          .allMatch(value -> !value.isBlank() && value.length() <= TITLE);
      if (product.kmsHost() != null) assertThat(product.kmsHost().length()).isBetween(1, 260);
      if (product.partialKey() != null) assertThat(product.partialKey()).matches("[A-Z0-9]{5}");
    }
    assertThat(reading.unread()).allMatch(line -> !line.isBlank() && line.length() <= 501);
    assertThat(reading.readings().size() + reading.notices().size() + reading.unread().size())
        .isLessThanOrEqualTo(2 * (int) text.codePoints().filter(AnyTextTest::endsLine).count() + 3);
    var shown = reading.unread().stream().collect(Collectors.joining("\n"));
    assertThat(WHOLE_KEY.matcher(shown).find()).isFalse();
  }

  private static boolean endsLine(int c) {
    return c == '\n'
        || c == '\r'
        || (c >= 0x0B && c <= 0x0C)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
