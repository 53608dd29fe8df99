package org.rollcall.lab.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ospp.vbs, slmgr.vbs and the facts speak of one and the same state. */
class AgreementTest {
  private static final Path CONTRACT = Path.of("../../agentless-scripts/FACTS.md");
  private static final String OSPP =
      "cscript //nologo \"C:\\Program Files\\Microsoft Office\\Office16\\ospp.vbs\" ";
  private static final String SLMGR = "cscript //nologo \"%SystemRoot%\\System32\\slmgr.vbs\" ";
  private static final String POWERSHELL = "powershell -NoProfile -NonInteractive -Command -";

  @ParameterizedTest
  @ValueSource(strings = {"T-healthy", "T-english", "T-ltsc2024", "T-f074", "T-active", "T-ad"})
  void all_three_tell_the_same_minutes_before_and_after(String pc) throws Exception {
    var console = new Consoles(pc);
    assertAgreement(console);
    for (var option : new String[] {"/sethst:kms19.example.edu.tw", "/setprt:1688", "/act"}) {
      console.run(OSPP + option);
    }
    console.run(SLMGR + "/skms kms19.example.edu.tw:1688");
    console.run(SLMGR + "/ato");
    assertAgreement(console);
  }

  private static void assertAgreement(Consoles console) throws Exception {
    var facts = facts(console);
    var ospp = console.out(OSPP + "/dstatus");
    var slmgr = console.out(SLMGR + "/dlv");
    for (var license : facts.get("licenses")) {
      var windows = license.get("name").asText().startsWith("Windows");
      var text = windows ? slmgr : ospp;
      assertThat(text)
          .contains(license.get("id").asText(), license.get("partial_key").asText())
          .contains(license.get("minutes").asText() + (windows ? " " : " minute(s)"));
      // ospp.vbs tells of the KMS host only where no directory activated the product.
      if (!license.get("kms_host").isNull() && !license.get("ad_activated").asBoolean()) {
        assertThat(text).contains(license.get("kms_host").asText() + ":1688");
      }
    }
    assertThat(console.out(OSPP + "/dcmid")).contains(facts.at("/service/cmid").asText());
  }

  @Test
  void the_facts_hold_every_key_of_the_contract() throws Exception {
    var contract = new ObjectMapper().readTree(sample());
    var facts = facts(new Consoles("T-freeze"));

    assertSameKeys(contract, facts, "");
  }

  private static void assertSameKeys(JsonNode contract, JsonNode facts, String path) {
    if (contract.isObject()) {
      assertThat(facts.fieldNames()).toIterable().as(path).containsAll(contract::fieldNames);
      contract
          .fieldNames()
          .forEachRemaining(
              name -> assertSameKeys(contract.get(name), facts.get(name), path + "/" + name));
    } else if (contract.isArray() && !contract.isEmpty() && contract.get(0).isObject()) {
      assertSameKeys(contract.get(0), facts.get(0), path + "/0");
    }
  }

  @Test
  void the_facts_are_ascii_on_one_line_between_their_marks() {
    var console = new Consoles("T-healthy");
    console.run(POWERSHELL, "$rollcall = @{ script = 'facts'; probe = '' }\nexit\n");
    var lines = console.out().split("\r\n", -1);

    assertThat(lines[0]).isEqualTo("-----BEGIN ROLLCALL-----");
    assertThat(lines[1]).contains("\\u4F01\\u696D").matches("\\p{ASCII}*");
    assertThat(lines[2]).isEqualTo("-----END ROLLCALL-----");
  }

  @Test
  void the_cim_steps_do_what_the_scripts_do() throws Exception {
    var console = new Consoles("T-no-vbscript");
    for (var application : new String[] {"office", "windows"}) {
      var set =
          step(
              console,
              "script = 'set-host'; application = '"
                  + application
                  + "'; host = 'kms19.example.edu.tw'; port = '1688'");
      var act = step(console, "script = 'activate'; application = '" + application + "'");

      assertThat(set.at("/results/0/code").asText()).isEqualTo("0x00000000");
      assertThat(act.at("/results/0/code").asText()).isEqualTo("0x00000000");
    }
    for (var license : facts(console).get("licenses")) {
      assertThat(license.get("status").asInt()).isEqualTo(1);
      assertThat(license.get("minutes").asInt()).isEqualTo(259_200);
      assertThat(license.get("kms_host").asText()).isEqualTo("kms19.example.edu.tw");
    }
  }

  @Test
  void a_step_that_is_refused_says_with_which_code() throws Exception {
    var answer =
        step(
            new Consoles("T-f039"),
            "script = 'set-host'; application = 'office'; "
                + "host = 'kms19.example.edu.tw'; port = '1688'");
    var refused = new Consoles("T-f074");

    assertThat(answer.at("/results/0/partial_key").asText()).isEqualTo("D4XBQ");
    assertThat(
            step(refused, "script = 'activate'; application = 'office'")
                .at("/results/0/code")
                .asText())
        .isEqualTo("0xC004F074");
    assertThat(
            step(new Consoles("T-no-office"), "script = 'activate'; application = 'office'")
                .get("results"))
        .isEmpty();
  }

  @Test
  void powershell_that_is_killed_prints_nothing_and_one_that_is_missing_is_unknown() {
    var killed = new Consoles("T-killed");
    var missing = new Consoles("T-no-powershell");

    assertThat(killed.run(POWERSHELL, "$rollcall = @{ script = 'facts' }\nexit\n")).isEqualTo(1);
    assertThat(killed.out() + killed.err()).isEmpty();
    assertThat(missing.run(POWERSHELL, "")).isEqualTo(1);
    assertThat(missing.err()).contains("'powershell'");
  }

  @Test
  void the_steps_about_power_speak_as_the_contract_says() throws Exception {
    var console = new Consoles("T-healthy");
    var woken = step(console, "script = 'wake-neighbours'; macs = '02AABBCCDD01,nonsense'");
    var down = step(console, "script = 'shut-down'");

    assertThat(woken.get("sent").asInt()).isEqualTo(1);
    assertThat(console.woken).containsExactly("02AABBCCDD01");
    assertThat(down.get("result").asText()).isEqualTo("shut_down");
    assertThat(console.shutDowns).containsExactly(Duration.ofSeconds(30));
    assertThat(Files.readString(CONTRACT))
        .contains(keys(woken, "\"script\":\"wake-neighbours\""))
        .contains(keys(down, "\"script\":\"shut-down\""));
  }

  @Test
  void constrained_powershell_wakes_nobody_and_says_why() throws Exception {
    var console = new Consoles("T-constrained");
    var answer = step(console, "script = 'wake-neighbours'; macs = '02AABBCCDD01'");

    assertThat(answer.get("language_mode").asText()).isEqualTo("ConstrainedLanguage");
    assertThat(answer.get("sent").asInt()).isZero();
    assertThat(console.woken).isEmpty();
  }

  /** The beginning of an answer as the document writes it out. */
  private static String keys(JsonNode answer, String script) {
    var head = "{\"rollcall\":" + answer.get("rollcall") + "," + script + ",";
    return head + "\"" + answer.properties().stream().skip(2).findFirst().orElseThrow().getKey();
  }

  private static JsonNode facts(Consoles console) throws Exception {
    return step(console, "script = 'facts'; probe = 'kms19.example.edu.tw:1688'");
  }

  private static JsonNode step(Consoles console, String parameters) throws Exception {
    console.run(POWERSHELL, "$rollcall = @{ " + parameters + " }\r\nexit\r\n");
    return new ObjectMapper().readTree(console.out().split("\r\n", -1)[1]);
  }

  private static String sample() throws Exception {
    var block = Pattern.compile("```json\\s*(\\{.*?})\\s*```", Pattern.DOTALL);
    var found = block.matcher(Files.readString(CONTRACT));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
