package org.rollcall.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.text.Notice.Kind;

class ConsoleTextTest {
  // No key of anybody's, and written so that no search for keys finds one here.
  private static final String KEY = String.join("-", "AAAAA", "BBBBB", "CCCCC", "DDDDD", "EEEEE");

  @ParameterizedTest
  @MethodSource("org.rollcall.activation.text.Fixture#all")
  void every_output_reads_as_its_fixture_says(Fixture fixture) {
    assertThat(Fixture.lines(ConsoleText.read(fixture.text()))).isEqualTo(fixture.expected());
  }

  @Test
  void several_outputs_after_one_another_read_as_each_alone() {
    var act = Fixture.of("ospp-act");
    var status = Fixture.of("ospp-dstatus");
    var windows = Fixture.of("slmgr-dlv-zh-TW");

    var together = ConsoleText.read(act.text() + windows.text() + status.text() + act.text());

    assertThat(Fixture.readings(together))
        .containsExactlyElementsOf(readings(act, windows, status, act));
  }

  @Test
  void a_refusal_outweighs_the_success_line_beside_it() {
    var reading = ConsoleText.read(Fixture.of("ospp-settings").text());

    assertThat(reading.tells(Kind.SETTING_APPLIED)).isTrue();
    assertThat(reading.refusal()).contains(new Hresult(0x80070005));
  }

  @Test
  void a_step_that_did_as_told_has_no_refusal() {
    var applied = ConsoleText.read("Successfully applied setting.");

    assertThat(applied.notices()).containsExactly(Notice.of(Kind.SETTING_APPLIED));
    assertThat(applied.refusal()).isEmpty();
  }

  @Test
  void prose_that_repeats_the_success_line_is_no_product() {
    var reading = ConsoleText.read("You must see Product activation successful five lines above.");

    assertThat(reading.readings()).isEmpty();
    assertThat(reading.unread()).hasSize(1);
  }

  @Test
  void the_whole_key_of_a_typed_command_or_an_answer_is_shown_nowhere() {
    var reading =
        ConsoleText.read(
            """
            C:\\>cscript ospp.vbs /inpkey:%1$s
            Installed product key %1$s successfully.
            the key on the card is %1$s
            and that of the other card, cut by a window: %2$s
            Input Error: Can not find script file "C:\\%1$s\\ospp.vbs".
            """
                .formatted(KEY, KEY.substring(12)));

    assertThat(reading.tells(Kind.KEY_INSTALLED)).isTrue();
    assertThat(reading.unread()).hasSize(2).allMatch(line -> line.contains("*****-EEEEE"));
    assertThat(reading.toString()).doesNotContain("DDDDD").doesNotContain("AAAAA");
  }

  @Test
  void what_comes_after_a_mebibyte_is_left_unread_and_said_to_be() {
    var reading = ConsoleText.read("x".repeat(ConsoleText.LIMIT) + "Successfully applied setting.");

    assertThat(reading.notices()).containsExactly(Notice.of(Kind.TEXT_TOO_LONG, "29"));
  }

  @Test
  void nothing_reads_as_nothing() {
    assertThat(ConsoleText.read("")).isEqualTo(new ConsoleReading(List.of(), List.of(), List.of()));
    assertThat(ConsoleText.read(" \r\n\t\uFEFF\u0000"))
        .isEqualTo(new ConsoleReading(List.of(), List.of(), List.of()));
  }

  @Test
  void a_name_without_end_is_cut() {
    var reading = ConsoleText.read("LICENSE NAME: " + "n".repeat(3000));

    assertThat(reading.readings().getFirst().licenseName()).hasSize(200);
  }

  private static List<String> readings(Fixture... fixtures) {
    return List.of(fixtures).stream()
        .flatMap(fixture -> fixture.expected().stream())
        .filter(line -> line.startsWith("reading"))
        .toList();
  }
}
