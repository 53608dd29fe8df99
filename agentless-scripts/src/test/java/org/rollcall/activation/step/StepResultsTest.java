package org.rollcall.activation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;

class StepResultsTest {
  private static final Step ACTIVATE = new Step.ActivateOffice(1);
  private static final Hresult NO_KMS = new Hresult(0xC004F074);

  @Test
  void the_answer_of_the_document_is_read() throws IOException {
    var document = Files.readString(Path.of("FACTS.md"));
    var sample = Pattern.compile("Results: `(\\{.*?\\})`").matcher(document);
    assertThat(sample.find()).isTrue();

    assertThat(read(sample.group(1), ACTIVATE))
        .isEqualTo(
            new StepResults(
                List.of(new StepResults.Result("<sku id>", "…", "6MWKP", Hresult.OK)), null));
  }

  @Test
  void the_first_failure_is_the_refusal() {
    var json =
        """
        {"rollcall":1,"script":"activate","results":[
         {"code":"0x00000000"},{"code":"0x4004F00C"},{"code":null},{"code":"0xC004F074"}]}
        """;

    assertThat(((StepResults) read(json, ACTIVATE)).refusal()).contains(NO_KMS);
    assertThat(((StepResults) read(json.replace("0xC", "0x0"), ACTIVATE)).refusal()).isEmpty();
  }

  @Test
  void a_step_that_failed_as_a_whole_says_so() {
    var json = "{'rollcall':1,'script':'set-host','results':null,'code':'0xC004F074'}";
    var answer = read(json.replace('\'', '"'), new Step.UseWindowsKmsHost(kms()));

    assertThat(answer).isEqualTo(new StepResults(List.of(), NO_KMS));
    assertThat(((StepResults) answer).refusal()).contains(NO_KMS);
  }

  @Test
  void another_scripts_answer_and_none_at_all_are_unreadable() {
    var json = "{\"rollcall\":1,\"script\":\"activate\",\"results\":[]}";

    assertThat(read(json, ACTIVATE)).isEqualTo(new StepResults(List.of(), null));
    assertThat(read(json, new Step.UseKmsHost(kms()))).isEqualTo(unreadable(Damage.OTHER_SCRIPT));
    assertThat(read(json, new Step.ReadVersion())).isEqualTo(unreadable(Damage.OTHER_SCRIPT));
    assertThat(read(json.replace("[]", "0"), ACTIVATE)).isEqualTo(unreadable(Damage.OTHER_SCRIPT));
    assertThat(StepResults.read("", ACTIVATE)).isEqualTo(unreadable(Damage.NO_ANSWER));
  }

  @Test
  void no_damage_makes_it_throw() {
    var random = new Random(42);
    var json = "{\"rollcall\":1,\"script\":\"activate\",\"results\":[{\"code\":\"0xC004F074\"}]}";
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(json);
      text.setCharAt(random.nextInt(text.length()), "{}[]\":,\\0\u0000".charAt(random.nextInt(10)));
      assertThat(read(text.toString(), ACTIVATE)).isNotNull();
    }
  }

  private static StepAnswer unreadable(Damage damage) {
    return new StepAnswer.Unreadable(damage);
  }

  private static KmsAddress kms() {
    return new KmsAddress("kms", 1688);
  }

  private static StepAnswer read(String json, Step step) {
    return StepResults.read(Answer.BEGIN + "\n" + json + "\n" + Answer.END, step);
  }
}
