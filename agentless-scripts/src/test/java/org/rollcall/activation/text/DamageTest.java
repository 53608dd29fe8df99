package org.rollcall.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.text.Notice.Kind;

/** Do texts read the same after what consoles, mails and people do to them? */
class DamageTest {
  private static final int EDGE = 80;

  record Damage(String name, UnaryOperator<String> on) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String AT_THE_EDGE = "broken at the edge";
  private static final List<Damage> DAMAGES =
      List.of(
          new Damage("cr cr lf", text -> text.replace("\n", "\r\r\n")),
          new Damage("lone cr", text -> text.replace("\n", "\r")),
          new Damage("double spaced", text -> text.replace("\n", "\n   \n\n")),
          new Damage("bytes of utf 16", text -> "\uFEFF" + spread(text)),
          new Damage(
              "coloured", text -> text.replaceAll("(?m)^(.+)$", "\u001B[1;33m$1\u001B[0m\u001B[K")),
          new Damage("titled", text -> "\u001B]0;C:\\Windows\\system32\\cmd.exe\u0007" + text),
          new Damage("no break spaces", text -> text.replace(' ', '\u00A0')),
          new Damage("invisibles", text -> text.replace("\n", "\u200B\u200E\n\u2060")),
          new Damage("full width colons", text -> text.replaceAll("(?<![ 0-9]): ", "：")),
          new Damage("indented", text -> text.replaceAll("(?m)^", "    ")),
          new Damage("trailing blanks", text -> text.replace("\n", "   \n")),
          new Damage("quoted", text -> text.replaceAll("(?m)^", "> ")),
          new Damage("fenced", text -> "Here it is:\n```text\n" + text + "\n```\n"),
          new Damage("short rules", text -> text.replaceAll("-{20,}", "-----")),
          new Damage(
              "amid garbage",
              text -> "啟動 %PDF-1.7 \u0001\u0002\n" + text + "\n請按任意鍵繼續 . . .\n\uD800"),
          new Damage(AT_THE_EDGE, DamageTest::broken));

  // PowerShell itself lays these out for the window: their lines are never broken at its edge, and
  // what stands in which column matters.
  private static final Set<String> LAID_OUT = Set.of("wmi-list", "wmi-table");

  static Stream<Arguments> damages() {
    return Fixture.all()
        .flatMap(
            fixture ->
                DAMAGES.stream()
                    .filter(damage -> !damage.name().equals(AT_THE_EDGE) || !isLaidOut(fixture))
                    .map(damage -> Arguments.of(fixture, damage)));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void a_damaged_text_reads_as_the_whole_one(Fixture fixture, Damage damage) {
    var whole = ConsoleText.read(fixture.text());

    var damaged = ConsoleText.read(damage.on.apply(fixture.text()));

    assertThat(Fixture.readings(damaged)).isEqualTo(Fixture.readings(whole));
    assertThat(Fixture.notices(damaged)).isEqualTo(Fixture.notices(whole));
  }

  static Stream<Fixture> cuttable() {
    return Fixture.all().filter(fixture -> !isLaidOut(fixture));
  }

  @ParameterizedTest
  @MethodSource("cuttable")
  void a_cut_end_says_less_and_nothing_else(Fixture fixture) {
    var whole = ConsoleText.read(fixture.text()).readings();
    for (var end = 0; end < fixture.text().length(); end++) {
      var cut = ConsoleText.read(fixture.text().substring(0, end)).readings();
      for (var i = 0; i < cut.size() - 1; i++) assertThat(cut.get(i)).isEqualTo(whole.get(i));
      if (!cut.isEmpty()) assertSaysNothingElse(cut.getLast(), whole.get(cut.size() - 1));
    }
  }

  private static void assertSaysNothingElse(Reading cut, Reading whole) {
    if (cut.licenseName() != null) assertThat(whole.licenseName()).startsWith(cut.licenseName());
    if (cut.skuId() != null) assertThat(whole.skuId()).startsWith(cut.skuId());
    if (cut.state() != ProductState.UNKNOWN) assertThat(cut.state()).isIn(null, whole.state());
    assertThat(cut.partialKey()).isIn(null, whole.partialKey());
    assertThat(cut.channel()).isIn(null, whole.channel());
    assertThat(cut.errorCode()).isIn(null, whole.errorCode());
    assertThat(cut.remainingMinutes()).isIn(null, whole.remainingMinutes());
  }

  @Test
  void a_name_broken_by_a_copy_without_its_columns_is_whole_again() {
    var reading =
        ConsoleText.read(
            """
            LICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edit
            ion
            LICENSE DESCRIPTION: Office 19, VOLUME_KMSCLIENT ch
            annel
            """);

    var product = reading.readings().getFirst();
    assertThat(product.licenseName())
        .isEqualTo("Office 19, Office19ProPlus2019VL_KMS_Client_AE edition");
    assertThat(product.channel()).isEqualTo("VOLUME_KMSCLIENT");
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void a_name_broken_between_two_words_keeps_its_blank() {
    var row = "LICENSE NAME: Office 19, " + "n".repeat(EDGE - 25);

    var reading = ConsoleText.read(row + "\n edition\n");

    assertThat(reading.readings().getFirst().licenseName()).endsWith("n edition");
  }

  @Test
  void an_answer_is_not_taken_for_the_end_of_the_command_above_it() {
    var command = "C:\\>cscript ospp.vbs /sethst:" + "k".repeat(EDGE - 29);
    assertThat(command).hasSize(EDGE);

    var reading = ConsoleText.read(command + "\nSuccessfully applied setting.\n");

    assertThat(reading.tells(Kind.SETTING_APPLIED)).isTrue();
  }

  private static boolean isLaidOut(Fixture fixture) {
    return LAID_OUT.contains(fixture.name());
  }

  private static String spread(String text) {
    return text.chars()
        .collect(
            StringBuilder::new,
            (out, c) -> out.append((char) c).append('\0'),
            StringBuilder::append)
        .toString();
  }

  /** Breaks as a console of 80 columns does; only for rows of one column a character. */
  private static String broken(String text) {
    var rows = new StringBuilder();
    text.lines()
        .forEach(
            line -> {
              var rest = line;
              while (rest.length() > EDGE && rest.chars().allMatch(c -> c < 0x100)) {
                rows.append(rest, 0, EDGE).append('\n');
                rest = rest.substring(EDGE);
              }
              rows.append(rest).append('\n');
            });
    return rows.toString();
  }
}
