package org.rollcall.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Is the work in proportion to the text, whatever the text? A text is cut into lines, each
 * character in one line only; each line goes once to a fixed number of readers; and no expression
 * of theirs looks at more characters than a multiple of the line's.
 */
class LinearTimeTest {
  // Bounded repetitions look again at what they gave back, never at more than their bound.
  private static final int LOOKS_A_CHARACTER = 400;
  private static final int LONGEST_LINE = 4096;
  // Long enough that a square would stand out, short enough to try every expression on everything.
  private static final int LINE = 2048;

  private static final List<String> HOSTILE =
      List.of(
          "a",
          "A",
          "0",
          "1-",
          " ",
          "-",
          ":",
          "=",
          ",",
          "(",
          "((",
          "\"",
          "[",
          "0x",
          "0xC004F07",
          "a-",
          "AAAAA-",
          "Windows ",
          "Windows(R) 1 ",
          "Office 1, ",
          "Office 19, a",
          "Windows, e",
          " e",
          "c",
          ", A",
          ", RETAIL(a",
          " edition",
          "Microsoft (R) ",
          "microsoft",
          "5.8",
          ".vbs(1,",
          "1:",
          "a:1",
          "minute",
          "12345678-1234-1234-1234-",
          "> ",
          "# ",
          "----- ",
          "= ",
          "remaining a ",
          "url ",
          "set to ",
          "installed product key a",
          "0x80041003 occurred in ",
          "中",
          "이",
          "\uD83D",
          "a=",
          "C:\\",
          "é");

  static Stream<Arguments> expressions() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rollcall.activation")
            .stream()
            .map(JavaClass::getFields)
            .flatMap(fields -> fields.stream())
            .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
            .map(field -> Arguments.of(field.getFullName(), pattern(field)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void no_expression_looks_at_a_line_more_often_than_in_proportion(
      String name, Pattern expression) {
    for (var unit : HOSTILE) {
      for (var tail : List.of("", "!", "\n")) {
        var line = new Watched(unit.repeat(LINE / unit.length()) + tail);
        var matcher = expression.matcher(line);
        while (matcher.find()) {
          assertThat(matcher.end()).isBetween(0, line.length());
        }
        assertThat(expression.matcher(line).matches()).isIn(true, false);
        assertThat(line.visits())
            .as("%s on %s", name, unit)
            .isLessThan((long) LOOKS_A_CHARACTER * line.length());
      }
    }
  }

  @Test
  void expressions_are_found_at_all() {
    assertThat(expressions()).hasSizeGreaterThan(30);
  }

  @Test
  void a_text_is_gone_through_once() {
    for (var unit : HOSTILE) {
      for (var separator : List.of("", "\n", "\r\r\n", "\u001B[", "\u001B]", "\t", "：")) {
        var text = new Watched((unit + separator).repeat(3000));
        var lines = Screen.lines(text, text.length());

        assertThat(text.visits()).isLessThanOrEqualTo(4L * text.length());
        var rows = lines.stream().mapToLong(String::length).sum();
        assertThat(rows).isLessThanOrEqualTo(2L * text.length());
        assertThat(Wrapping.undone(lines).stream().mapToLong(String::length).sum())
            .isLessThanOrEqualTo(rows);
      }
    }
  }

  @Test
  void a_line_too_long_for_any_script_is_not_looked_into() {
    var reading =
        ConsoleText.read("Successfully applied setting." + " ".repeat(LONGEST_LINE) + ".");

    assertThat(reading.notices()).isEmpty();
    assertThat(reading.unread()).hasSize(1);
  }

  @Test
  void rows_that_never_end_are_not_joined_for_ever() {
    var rows = Stream.generate(() -> "x".repeat(80)).limit(10_000).toList();
    assertThat(Wrapping.undone(rows))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(LONGEST_LINE + 80));
  }

  private static Pattern pattern(JavaField field) {
    try {
      var declared = field.reflect();
      declared.setAccessible(true);
      return (Pattern) declared.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not a constant: " + field, e);
    }
  }
}
