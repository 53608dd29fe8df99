package org.rollcall.activation.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.Hresult;

class TranslationTest {
  private static final Pattern SWITCH = Pattern.compile("(?<![0-9A-Za-z/.])/[A-Za-z][A-Za-z-]*");

  private static final Pattern CODE = Pattern.compile("0x[0-9A-Fa-f]{8}");

  // Values that a sentence may ask for; whoever adds one tells those who fill it in.
  static final List<Arguments> PLACEHOLDERS =
      List.of(
          arguments("outcome.", Set.of("code", "fault", "incident")),
          arguments("target.", Set.of()),
          arguments("fault.", Set.of("address", "account")),
          arguments("finding.clock_wrong.", Set.of("minutes_off")),
          arguments("finding.kms_port_closed.", Set.of("address")),
          arguments("finding.key_missing.", Set.of("product")),
          arguments("finding.kms_host_not_listed.", Set.of("address")),
          arguments("finding.clone_suspected.", Set.of("cmid", "machines")),
          arguments("finding.subscription_beside_volume.", Set.of("product")),
          arguments("finding.retail_beside_volume.", Set.of("product")),
          arguments("finding.disk_restores_at_boot.", Set.of("product")),
          arguments("finding.remaining_time_impossible.", Set.of("minutes")),
          arguments("finding.script_killed.", Set.of()),
          arguments("finding.host_key_changed.", Set.of("port")),
          arguments(
              "advice.",
              Set.of("address", "port", "machines", "fingerprint", "known", "file", "methods")),
          arguments("finding.outside_agreement.", Set.of("product")),
          arguments("finding.after_agreement.", Set.of("product", "agreement", "day")),
          arguments("finding.over_agreement.", Set.of("product", "agreement", "quantity")),
          arguments("finding.activated_by_", Set.of("product")),
          arguments("finding.support_ended.", Set.of("product", "day")),
          arguments("state.", Set.of()),
          arguments("renewal.", Set.of()),
          arguments("who.", Set.of()),
          arguments("unknown_code.", Set.of("code", "severity", "facility")));

  @ParameterizedTest
  @ValueSource(strings = {"errors", "explanations"})
  void both_languages_hold_the_same_sentences(String file) {
    assertThat(new TreeSet<>(Sentences.of(Language.EN, file).keys()))
        .isEqualTo(new TreeSet<>(Sentences.of(Language.ZH_TW, file).keys()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "explanations"})
  void both_languages_ask_for_the_same_values(String file) {
    var chinese = Sentences.of(Language.ZH_TW, file);
    var english = Sentences.of(Language.EN, file);
    for (var key : chinese.keys()) {
      assertThat(english.placeholders(key)).as(key).isEqualTo(chinese.placeholders(key));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "explanations"})
  void both_languages_give_the_same_commands(String file) {
    var chinese = Sentences.of(Language.ZH_TW, file);
    var english = Sentences.of(Language.EN, file);
    for (var key : chinese.keys()) {
      assertThat(switches(english, key)).as(key).isEqualTo(switches(chinese, key));
    }
  }

  @ParameterizedTest
  @FieldSource("PLACEHOLDERS")
  void a_sentence_asks_only_for_the_values_agreed_on(String prefix, Set<String> agreed) {
    var sentences = Sentences.of(Language.ZH_TW, "explanations");
    var keys = sentences.keys().stream().filter(key -> key.startsWith(prefix)).toList();
    assertThat(keys).isNotEmpty();
    assertThat(keys).allSatisfy(key -> assertThat(agreed).containsAll(sentences.placeholders(key)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void neither_labels_nor_explanations_of_codes_ask_for_values(Language language) {
    var errors = Sentences.of(language, "errors");
    assertThat(errors.keys()).allSatisfy(key -> assertThat(errors.placeholders(key)).isEmpty());
    var explanations = Sentences.of(language, "explanations");
    assertThat(explanations.keys())
        .filteredOn(key -> key.endsWith(".label"))
        .allSatisfy(key -> assertThat(explanations.placeholders(key)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void no_code_is_explained_that_the_catalogue_does_not_hold(Language language) {
    var catalogue = ErrorCatalogue.load();
    assertThat(Sentences.of(language, "errors").keys())
        .allSatisfy(
            key -> {
              var code = Hresult.parse(key.substring(0, key.indexOf('.'))).orElseThrow();
              assertThat(catalogue.find(code)).as(key).isPresent();
              assertThat(key).matches("0x[0-9A-F]{8}\\.(title|cause|remedy)");
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_code_that_a_sentence_names_is_itself_explained(Language language) {
    var catalogue = ErrorCatalogue.load();
    var sentences = Sentences.of(language, "errors", "explanations");
    for (var key : sentences.keys()) {
      CODE.matcher(asItStands(sentences, key))
          .results()
          .map(found -> Hresult.parse(found.group()).orElseThrow())
          .forEach(code -> assertThat(catalogue.find(code)).as(key + ": " + code).isPresent());
    }
  }

  static Stream<Language> languages() {
    return Stream.of(Language.values());
  }

  private static Set<String> switches(Sentences sentences, String key) {
    var found = new TreeSet<String>();
    SWITCH.matcher(asItStands(sentences, key)).results().forEach(match -> found.add(match.group()));
    return found;
  }

  /** The sentence with every value replaced by its own name. */
  private static String asItStands(Sentences sentences, String key) {
    return sentences.text(
        key, sentences.placeholders(key).stream().collect(toMap(name -> name, name -> name)));
  }
}
