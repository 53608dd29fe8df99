package org.rollcall.activation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;

class PowerStepsTest {
  private static final Means CIM = new Means.Cim();
  private static final String MAC = "00155D010203";

  @Test
  void the_addresses_travel_in_the_first_line_of_the_input() {
    var command = new Step.WakeNeighbours(List.of(MAC, "02ABCDEF0102")).command(CIM);

    assertThat(Objects.requireNonNull(command.stdin()))
        .startsWith(
            "$rollcall = @{ script = 'wake-neighbours'; macs = '00155D010203,02ABCDEF0102' }\n& {");
    assertThat(command.line()).doesNotContain(MAC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-15-5D-01-02-03",
        "00155d010203",
        "00155D01020",
        "00155D0102033",
        "00155D01020G",
        "00155D010203\n",
        "'; calc; '''",
        "００155D010203",
      })
  void what_is_not_exactly_twelve_digits_gets_nowhere_near_a_script(String mac) {
    var macs = List.of(MAC, mac);

    assertThatThrownBy(() -> new Step.WakeNeighbours(macs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sixty_are_woken_at_once_and_neither_more_nor_none() {
    assertThat(new Step.WakeNeighbours(Collections.nCopies(60, MAC)).macs()).hasSize(60);
    for (var macs : List.of(List.<String>of(), Collections.nCopies(61, MAC))) {
      assertThatThrownBy(() -> new Step.WakeNeighbours(macs))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_relay_says_how_many_it_sent_to() {
    assertThat(wake("'language_mode':'FullLanguage','sockets':1,'sent':12"))
        .isEqualTo(new WakeAnswer.Sent(12));
    assertThat(wake("'language_mode':'FullLanguage','sockets':0,'sent':0"))
        .isEqualTo(new WakeAnswer.NoNetwork());
  }

  @Test
  void a_constrained_relay_says_so() {
    assertThat(wake("'language_mode':'ConstrainedLanguage','sockets':0,'sent':0"))
        .isEqualTo(new WakeAnswer.Constrained());
  }

  @Test
  void a_relay_that_says_something_else_is_unreadable() {
    var otherScript = new WakeAnswer.Unreadable(Damage.OTHER_SCRIPT);

    assertThat(wake("'sent':'many'")).isEqualTo(otherScript);
    assertThat(wake("'sent':-1")).isEqualTo(otherScript);
    assertThat(wake("'sent':61")).isEqualTo(otherScript);
    assertThat(WakeAnswer.read(answer("shut-down", "'result':'shut_down'"))).isEqualTo(otherScript);
    assertThat(WakeAnswer.read("")).isEqualTo(new WakeAnswer.Unreadable(Damage.NO_ANSWER));
  }

  @Test
  void a_pc_says_whether_it_shuts_down_or_why_not() {
    assertThat(shutDown("'result':'shut_down','exit_code':0"))
        .isEqualTo(new ShutDownAnswer.ShutDown());
    assertThat(shutDown("'result':'somebody_logged_on','exit_code':null"))
        .isEqualTo(new ShutDownAnswer.SomebodyLoggedOn());
    assertThat(shutDown("'result':'refused','exit_code':1115"))
        .isEqualTo(new ShutDownAnswer.Refused(1115L));
    assertThat(shutDown("'result':'refused'")).isEqualTo(new ShutDownAnswer.Refused(null));
    assertThat(shutDown("'result':'perhaps'"))
        .isEqualTo(new ShutDownAnswer.Unreadable(Damage.OTHER_SCRIPT));
  }

  @Test
  void no_damage_makes_the_readers_throw() {
    var random = new Random(7);
    var json = answer("shut-down", "'result':'refused','exit_code':1115,'sent':1");
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(json);
      text.setCharAt(random.nextInt(text.length()), "{}[]\":,\\0\u0000".charAt(random.nextInt(10)));
      assertThat(ShutDownAnswer.read(text.toString())).isNotNull();
      assertThat(WakeAnswer.read(text.toString())).isNotNull();
    }
  }

  @Test
  void the_codes_are_as_they_are_stored() {
    assertThat(
            List.of(
                new WakeAnswer.Sent(1).code(),
                new WakeAnswer.Constrained().code(),
                new WakeAnswer.NoNetwork().code(),
                new WakeAnswer.Unreadable(Damage.NO_ANSWER).code()))
        .containsExactly("ok", "constrained", "no_network", "no_answer");
    assertThat(
            List.of(
                new ShutDownAnswer.ShutDown().code(),
                new ShutDownAnswer.SomebodyLoggedOn().code(),
                new ShutDownAnswer.Refused(null).code()))
        .containsExactly("shut_down", "somebody_logged_on", "refused");
  }

  private static WakeAnswer wake(String fields) {
    return WakeAnswer.read(answer("wake-neighbours", fields));
  }

  private static ShutDownAnswer shutDown(String fields) {
    return ShutDownAnswer.read(answer("shut-down", fields));
  }

  private static String answer(String script, String fields) {
    var json = "{'rollcall':1,'script':'" + script + "'," + fields + "}";
    return Answer.BEGIN + "\n" + json.replace('\'', '"') + "\n" + Answer.END;
  }
}
