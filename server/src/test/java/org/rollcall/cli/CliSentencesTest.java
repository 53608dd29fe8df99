package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.discovery.directory.DirectorySync;
import org.rollcall.discovery.directory.DirectoryTrouble;
import org.rollcall.discovery.range.Scanning;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.csv.BadRow;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.StopReason;
import org.rollcall.vault.VaultShut;

/** Nothing that the command line can be told lacks its sentence, in either language. */
class CliSentencesTest {
  private static final Pattern FIELD_CODE =
      Pattern.compile(
          "\"((?:field|machine|credential|run|target|deadline|address|kms|name|mode|product|body"
              + "|transport|idempotency|shut_down|token|host|nothing|code|room|mac"
              + "|right|session|page|login|user|password|link|group|provider|changed"
              + "|import|edition|range|scan|source|schedule|calendar|follow_up|recipient|mail"
              + "|feed)_[a-z_]+)\"");

  private final Sentences source = Sentences.of(Language.ZH_TW, "cli");
  private final Sentences english = Sentences.of(Language.EN, "cli");

  @Test
  void both_languages_have_the_same_sentences_with_the_same_values() {
    assertThat(english.keys()).isEqualTo(source.keys());
    for (var key : source.keys()) {
      assertThat(english.placeholders(key)).as(key).isEqualTo(source.placeholders(key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_to_halt_has_its_words(StopReason reason) {
    assertThat(source.keys()).contains("halted." + reason.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_to_halt_is_explained_to_those_who_were_not_visited(StopReason reason) {
    var report = Sentences.of(Language.ZH_TW, "explanations");
    assertThat(report.keys())
        .contains(
            "stopped." + reason.code() + ".explanation", "stopped." + reason.code() + ".remedy");
  }

  @ParameterizedTest
  @EnumSource
  void every_state_of_a_run_has_its_label(RunState state) {
    assertThat(source.keys()).contains("run_state." + state.code() + ".label");
  }

  @ParameterizedTest
  @EnumSource
  void every_change_of_a_run_has_its_word(RunChange.Kind kind) {
    assertThat(source.keys()).contains("run_change." + kind.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_for_a_shut_vault_has_its_words(VaultShut.Reason reason) {
    assertThat(source.keys()).contains("vault." + reason.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_to_refuse_a_scan_has_its_sentence(Scanning.Refusal refusal) {
    assertThat(source.keys()).contains("problem." + refusal.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_trouble_with_a_directory_has_its_sentence(DirectoryTrouble.Kind kind) {
    assertThat(source.keys()).contains("problem." + kind.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_why_a_row_is_bad_has_its_sentence(BadRow.Reason reason) {
    assertThat(source.keys()).contains("bad_row." + reason.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_verdict_on_a_row_has_its_word(Verdict.Kind kind) {
    assertThat(source.keys()).contains("import.verdict." + kind.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_attribute_of_a_machine_has_its_word(Attribute attribute) {
    assertThat(source.keys()).contains("attribute." + attribute.code());
  }

  @ParameterizedTest
  @EnumSource
  void every_ending_of_a_sync_has_its_sentence(DirectorySync.Kind kind) {
    assertThat(source.keys()).contains("source." + kind.code());
  }

  @Test
  void every_problem_that_the_server_can_answer_has_its_sentence() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/org/rollcall/web"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file);
        if (!text.contains("Problem")) continue;
        FIELD_CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    // Names of fields, not codes of problems.
    codes.removeAll(
        Arrays.asList(
            "run_id",
            "machine_id",
            "code_unknown_field",
            "host_keys",
            "machine_credential",
            "name_claim",
            "user_attribute"));
    // What was done, as it is recorded: kms_host_added, range_allowed.
    codes.removeIf(
        code ->
            code.matches(".*_(added|removed|changed|allowed|forbidden|set|revoked|edited|picked)"));
    codes.removeAll(
        Arrays.asList(
            "token_made", "vault_resealed", "room_booked", "feed_made", "follow_up_opened"));
    codes.add("scan_not_allowed");

    assertThat(codes).contains("field_missing", "machine_unknown", "token_wrong");
    assertThat(codes).allMatch(code -> source.keys().contains("problem." + code));
  }

  /** Not by their first words, as above, but by where they stand. */
  @Test
  void whatever_a_problem_is_made_with_has_its_sentence() throws IOException {
    var made =
        Pattern.compile(
            "Problem\\s*\\.\\s*(?:conflict|unknown)\\(\\s*\"([a-z_]+)\""
                + "|Problem\\s*\\.\\s*field\\([^;]{1,80}?,\\s*\"([a-z]+_[a-z_]+)\""
                + "|new Problem\\(\\s*[\\w.]+,\\s*\"([a-z_]+)\"");
    var codes = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/org/rollcall"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        made.matcher(Files.readString(file))
            .results()
            .map(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull))
            .forEach(found -> found.forEach(codes::add));
      }
    }

    assertThat(codes).contains("credential_in_use", "list_sharing", "provider_one_kind");
    assertThat(codes).allMatch(code -> source.keys().contains("problem." + code));
    assertThat(codes).allMatch(code -> english.keys().contains("problem." + code));
  }
}
