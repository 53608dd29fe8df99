package org.rollcall.activation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;

class FactsReaderTest {
  private final Facts facts = Sample.facts(Sample.json());

  @Test
  void every_key_of_the_document_is_read() {
    assertThat(facts).hasNoNullFieldsOrPropertiesExcept("domain");
    assertThat(facts.domain()).isNull();
    assertThat(facts.computerName()).isEqualTo("A101-07");
    assertThat(facts.windows())
        .isEqualTo(
            new Facts.Windows(
                "Microsoft Windows 11 企業版",
                "Enterprise",
                "10.0.22631",
                "x64",
                "zh-TW",
                950L,
                Instant.parse("2026-08-12T02:10:00Z"),
                Instant.parse("2026-11-23T00:01:00Z")));
    assertThat(facts.clock())
        .isEqualTo(
            new Facts.Clock(Instant.parse("2026-11-23T00:41:00Z"), "Taipei Standard Time", 480L));
    assertThat(facts.account()).isEqualTo(new Facts.Account("A101-07\\labadmin", true));
    assertThat(facts.powershell()).hasNoNullFieldsOrProperties();
    assertThat(facts.office()).singleElement().hasNoNullFieldsOrProperties();
    assertThat(facts.service().cmid()).isEqualTo("a885c11e-4253-4e4b-825d-24c888769334");
    assertThat(facts.adapters())
        .containsExactly(new Facts.Adapter("Ethernet", "00-15-5D-01-02-03", true, true));
    assertThat(facts.restoredAtBootBy()).containsExactly("deep_freeze");
  }

  @Test
  void a_licence_gives_the_reading_that_a_text_would() {
    assertThat(facts.readings())
        .containsExactly(
            new Reading(
                "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition",
                "85dd8b5f-eaa4-4af3-a628-cce9e77c9a03",
                "6MWKP",
                "VOLUME_KMSCLIENT",
                ProductState.LICENSED,
                new Hresult(0x4004F040),
                258_480L,
                "kms19.example.edu.tw:1688"));
  }

  @Test
  void no_reason_and_no_end_are_told_as_nothing() {
    var json = Sample.json().replace("\"0x4004F040\"", "\"0x00000000\"").replace("258480", "0");
    var reading = Sample.facts(json).readings().getFirst();

    assertThat(reading.errorCode()).isNull();
    assertThat(reading.remainingMinutes()).isNull();
  }

  @Test
  void a_probe_is_found_by_its_address() {
    var asked = new KmsAddress("KMS19.example.edu.tw", 1688);

    assertThat(facts.reaches(asked)).contains(true);
    assertThat(facts.reaches(new KmsAddress("kms20.example.edu.tw", 1688))).isEmpty();
  }

  @Test
  void only_a_wired_adapter_that_could_wake_says_whether_the_pc_can_be_woken() {
    assertThat(facts.waking()).contains(new Facts.Waking(true, true));
    assertThat(Sample.changed("magic_packet\": true", "magic_packet\": false").waking())
        .contains(new Facts.Waking(true, false));
    assertThat(Sample.changed("\"fast_startup\": true", "\"fast_startup\": null").waking())
        .contains(new Facts.Waking(false, true));
    assertThat(Sample.changed("magic_packet\": true", "magic_packet\": null").waking()).isEmpty();
    assertThat(Sample.changed("\"wired\": true", "\"wired\": false").waking()).isEmpty();
    assertThat(Sample.changed("\"wired\": true", "\"wired\": null").waking()).isEmpty();
  }

  @Test
  void what_stands_around_the_answer_is_passed_over() {
    var noise = "WARNING: profile\r\n" + Answer.BEGIN + "\r\n{\"rollcall\":1}\r\n";

    assertThat(FactsReader.read(noise + Sample.answer(Sample.json()) + "bye\u0000"))
        .isEqualTo(facts);
  }

  @Test
  void a_line_that_the_console_broke_is_joined_again() {
    var line = Sample.json().replaceAll("\n *", "");
    var broken = String.join("\r\n", line.split("(?<=\\G.{80})"));

    assertThat(FactsReader.read(Sample.answer(broken))).isEqualTo(facts);
  }

  @Test
  void missing_and_strange_keys_are_borne() {
    var strange =
        Sample.facts(
            """
            {"rollcall":1,"script":"facts","computer_name":[7],"windows":"none","office":{},
             "licenses":[7,null,{"name":true,"minutes":"many","reason":"soon","status":1e9}],
             "clock":{"utc":"115/11/23"},"future":{"deep":[{}]}}
            """);

    assertThat(strange.computerName()).isNull();
    assertThat(strange.windows().caption()).isNull();
    assertThat(strange.office()).isNull();
    assertThat(strange.clock().utc()).isNull();
    assertThat(strange.readings())
        .containsExactly(
            new Reading(null, null, null, null, ProductState.UNKNOWN, null, null, null));
  }

  @Test
  void a_text_is_shortened_and_loses_what_does_not_print() {
    var hostile =
        Sample.changed("A101-07\\\\labadmin", "\\u001b[31m\\u202e\\ud800" + "x".repeat(4000));

    assertThat(hostile.account().name()).startsWith(" [31m  x").hasSize(512);
  }

  static Stream<List<Object>> damages() {
    var deep = "[".repeat(5000);
    return Stream.of(
        List.of("", Damage.NO_ANSWER),
        List.of("'powershell' is not recognized", Damage.NO_ANSWER),
        List.of(Answer.END + Answer.BEGIN, Damage.CUT_OFF),
        List.of(Answer.BEGIN + "\r\n{\"rollcall\":1,", Damage.CUT_OFF),
        List.of(Sample.answer(""), Damage.NOT_JSON),
        List.of(Sample.answer("[1]"), Damage.NOT_JSON),
        List.of(Sample.answer("null"), Damage.NOT_JSON),
        List.of(Sample.answer("{\"rollcall\":1,\"script\":\"facts\"} {}"), Damage.NOT_JSON),
        List.of(Sample.answer("{\"rollcall\":" + deep), Damage.NOT_JSON),
        List.of(Sample.answer("{\"a\":\"" + "x".repeat(100_000) + "\"}"), Damage.NOT_JSON),
        List.of(Sample.answer("{\"a\":" + "9".repeat(100_000) + "}"), Damage.NOT_JSON),
        List.of(Sample.answer("{\"rollcall\":2,\"script\":\"facts\"}"), Damage.OTHER_SCRIPT),
        List.of(Sample.answer("{\"rollcall\":1,\"script\":\"activate\"}"), Damage.OTHER_SCRIPT),
        List.of(Sample.answer(" ".repeat(Answer.MAX_CHARS)), Damage.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void damage_is_named(List<Object> damage) {
    assertThat(FactsReader.read((String) damage.get(0)))
        .isEqualTo(new FactsAnswer.Unreadable((Damage) damage.get(1)));
  }
}
