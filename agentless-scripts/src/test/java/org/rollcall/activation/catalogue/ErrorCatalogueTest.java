package org.rollcall.activation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.Hresult;

class ErrorCatalogueTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");
  private static final String SOURCE =
      "https://learn\\.microsoft\\.com/.+|\\[MS-ERREF] .+|.+\\.h|ospp\\.vbs 2013|.+ \\(Microsoft\\)";
  private static final Pattern CODE = Pattern.compile("0x[48C][0-9A-Fa-f]{7}");

  private final ErrorCatalogue catalogue = ErrorCatalogue.load();

  @Test
  void at_least_120_codes_are_explained_in_every_language() {
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(120);
    for (var error : catalogue.all()) {
      for (var language : Language.values()) {
        var explanation = catalogue.explain(error.code(), language).orElseThrow();
        assertThat(List.of(explanation.title(), explanation.cause(), explanation.remedy()))
            .as(error.code() + " in " + language)
            .allSatisfy(text -> assertThat(text).isNotBlank());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x80070005",
        "0xC004F06C",
        "0xC004F039",
        "0xC004F038",
        "0xC004F074",
        "0xC004C003"
      })
  void every_code_of_the_printed_guide_is_known(String code) {
    assertThat(catalogue.find(code(code))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x8007232B", "0x8007251D", "0x800706BA", "0x80070422", "0x80040154", "0x80041003",
        "0x80041010", "0xC004F050", "0xC004F015", "0xC004E016", "0xC004F014", "0xC004F034",
        "0xC004C020", "0x803381A6", "0x8033805B", "0x80070775"
      })
  void the_codes_that_this_work_meets_most_are_known(String code) {
    assertThat(catalogue.find(code(code))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0xC004F074", "0xC004E028", "0xC004F038", "0x800706BB", "0x8007274C"})
  void what_waiting_can_mend_is_worth_another_try(String code) {
    assertThat(catalogue.find(code(code)).orElseThrow().retryable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0xC004C003",
        "0xC004F06C",
        "0x80070005",
        "0xC004F050",
        "0xC004C020",
        "0x80070422"
      })
  void what_no_waiting_mends_is_not(String code) {
    assertThat(catalogue.find(code(code)).orElseThrow().retryable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x00000000",
        "0x4004F00C",
        "0x4004F00D",
        "0x4004F040",
        "0x4004F065",
        "0x4004F401",
        "0x4004FC04"
      })
  void news_is_told_from_failures(String code) {
    assertThat(catalogue.find(code(code)).orElseThrow().informational()).isTrue();
  }

  @Test
  void a_code_without_the_severity_bit_is_never_a_failure() {
    assertThat(catalogue.all())
        .filteredOn(error -> !error.code().failed())
        .isNotEmpty()
        .allMatch(KnownError::informational);
  }

  @Test
  void what_is_no_failure_is_not_tried_again() {
    assertThat(catalogue.all()).noneMatch(error -> error.informational() && error.retryable());
  }

  @Test
  void each_code_stands_once_and_names_its_source() {
    assertThat(catalogue.all()).extracting(KnownError::code).doesNotHaveDuplicates();
    assertThat(catalogue.all()).allSatisfy(error -> assertThat(error.source()).matches(SOURCE));
  }

  @Test
  void everybody_who_can_mend_something_is_named_somewhere() {
    assertThat(catalogue.all()).extracting(KnownError::who).contains(Who.values());
  }

  @Test
  void an_unknown_code_is_not_explained_away() {
    var unknown = code("0xDEADBEEF");

    assertThat(catalogue.find(unknown)).isEmpty();
    assertThat(catalogue.explain(unknown, Language.EN)).isEmpty();
  }

  @Test
  void of_an_unknown_code_its_bits_are_told() {
    var sentences = Sentences.of(Language.EN, "explanations");
    var values = new UnknownCode(code("0x8031004A")).values(sentences);

    assertThat(sentences.text("unknown_code.title", values)).contains("0x8031004A");
    assertThat(sentences.text("unknown_code.cause", values)).contains("a failure", "facility 49");
    assertThat(sentences.text("unknown_code.remedy", values))
        .contains("slui 0x2a 0x8031004A", "cscript ospp.vbs /ddescr:0x8031004A");
    assertThat(new UnknownCode(code("0x40040001")).values(sentences))
        .containsEntry("severity", "no failure")
        .containsEntry("facility", "4");
  }

  @Test
  void every_code_of_the_corpus_is_known() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS));
    try (var files = Files.list(CORPUS)) {
      var outputs = files.filter(file -> file.toString().endsWith(".txt")).toList();
      assertThat(outputs).isNotEmpty();
      for (var output : outputs) {
        CODE.matcher(Files.readString(output))
            .results()
            .map(found -> code(found.group()))
            .forEach(
                code -> assertThat(catalogue.find(code)).as(code + " in " + output).isPresent());
      }
    }
  }

  private static Hresult code(String text) {
    return Hresult.parse(text).orElseThrow();
  }
}
