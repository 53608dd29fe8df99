package org.rollcall.activation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.facts.Facts;
import org.rollcall.activation.facts.FactsReader;
import org.rollcall.activation.script.Answer;

class OsppFolderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Program Files (x86)\\Microsoft Office\\Office16",
        "d:\\教學軟體\\Office-2019_v1.0\\Office16",
      })
  void plain_paths_are_taken(String path) {
    assertThat(OsppFolder.of(path)).contains(new OsppFolder(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C:",
        "C:\\",
        "Office16",
        "\\\\server\\share\\Office16",
        "\\\\?\\C:\\Office16",
        "C:/Office16",
        "C:\\Office16\\",
        "C:\\a\\..\\b",
        "C:\\a\\.. \\b",
        "C:\\a.",
        "C:\\a ",
        "C:\\ a",
        "C:\\a\" & calc & \"",
        "C:\\a&calc",
        "C:\\a|calc",
        "C:\\a>b",
        "C:\\a<b",
        "C:\\%COMSPEC%",
        "C:\\a!b!",
        "C:\\a^b",
        "C:\\a`b",
        "C:\\a$b",
        "C:\\a;b",
        "C:\\a:b",
        "C:\\a\nb",
        "C:\\a\u0000b",
        "C:\\a\u02bab",
        "C:\\a\uff02b",
        "C:\\a\u202eb",
        "C:\\a\ud800b",
      })
  void what_cmd_could_take_apart_is_no_folder(String path) {
    assertThat(OsppFolder.of(path)).isEmpty();
    assertThatThrownBy(() -> new OsppFolder(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_path_without_end_is_refused() {
    assertThat(OsppFolder.of("C:" + "\\a".repeat(1_000))).isEmpty();
  }

  @Test
  void a_hostile_folder_in_the_facts_is_not_used() {
    var office = "\"office\":[{\"folder\":\"C:\\\\a & calc\",\"ospp\":true,\"major\":16}]";

    assertThat(Means.of(facts(office))).isEqualTo(new Means.ScriptHost(null));
  }

  @Test
  void a_pc_without_vbscript_goes_by_cim() {
    assertThat(Means.of(facts("\"script_host\":{\"enabled\":true,\"vbscript\":false}")))
        .isEqualTo(new Means.Cim());
    assertThat(Means.of(facts("\"script_host\":{\"enabled\":false}"))).isEqualTo(new Means.Cim());
    assertThat(Means.of(facts("\"script_host\":null"))).isEqualTo(new Means.ScriptHost(null));
  }

  private static Facts facts(String more) {
    var json = "{\"rollcall\":1,\"script\":\"facts\"," + more + "}";
    return (Facts) FactsReader.read(Answer.BEGIN + json + Answer.END);
  }
}
