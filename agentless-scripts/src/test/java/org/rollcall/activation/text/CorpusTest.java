package org.rollcall.activation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rollcall.activation.Reading;

/** Are outputs that people published read as a person would read them? */
class CorpusTest {
  // A table of names and keys only: that the rows are licensed was the query's condition and is not
  // in the text, and what the text does not say is null. Everything else of it is read.
  private static final Set<String> STATE_NOT_IN_THE_TEXT =
      Set.of("44-wmi-school-education-visio2024");

  @TestFactory
  Stream<DynamicTest> every_published_output_reads_as_expected() {
    return Corpus.all().stream()
        .map(output -> DynamicTest.dynamicTest(output.name(), () -> readsAsExpected(output)));
  }

  @Test
  void the_corpus_is_complete_where_it_is_at_hand() {
    assumeFalse(Corpus.all().isEmpty(), "no corpus beside this work tree");
    assertThat(Corpus.all()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Corpus.all()).allSatisfy(output -> assertThat(output.kind()).isNotEmpty());
  }

  private static void readsAsExpected(Corpus output) {
    var readings = ConsoleText.read(output.text()).readings();
    var found = readings.stream().map(reading -> told(output, reading)).toList();
    assertThat(found).isEqualTo(output.expected().stream().map(e -> expected(output, e)).toList());
    for (var i = 0; i < found.size(); i++) {
      extras(readings.get(i), output.expected().get(i));
    }
  }

  private static List<Optional<String>> told(Corpus output, Reading reading) {
    var state = reading.state() == null ? null : reading.state().code();
    return List.of(
        text(reading.licenseName()),
        text(reading.partialKey()),
        STATE_NOT_IN_THE_TEXT.contains(output.name()) ? Optional.empty() : text(state),
        text(reading.errorCode()),
        text(reading.remainingMinutes()),
        text(reading.kmsHost()));
  }

  private static List<Optional<String>> expected(
      Corpus output, Map<String, Optional<String>> product) {
    var told = new ArrayList<Optional<String>>();
    told.add(product.getOrDefault("name", Optional.empty()));
    told.add(product.getOrDefault("partial_key", Optional.empty()));
    told.add(
        STATE_NOT_IN_THE_TEXT.contains(output.name())
            ? Optional.empty()
            : product
                .getOrDefault("license_status", Optional.empty())
                .map(status -> code(output, status)));
    told.add(product.getOrDefault("error_code", Optional.empty()));
    told.add(product.getOrDefault("remaining_minutes", Optional.empty()));
    told.add(product.getOrDefault("kms_host", Optional.empty()));
    return told;
  }

  /** The corpus says states in the words of each tool. */
  private static String code(Corpus output, String status) {
    if (output.kind().equals("vnextdiag")) return "subscription";
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "activation-successful" -> "activation_succeeded";
      case "activation-failed" -> "activation_failed";
      case "licensed", "licensed (permanent)", "licensed (volume)" -> "licensed";
      case "0 (unlicensed)", "unlicensed" -> "unlicensed";
      case "oob_grace" -> "oob_grace";
      case "notification" -> "notification";
      default -> throw new AssertionError("a state this test does not know: " + status);
    };
  }

  private static void extras(Reading reading, Map<String, Optional<String>> product) {
    for (var id : List.of("sku_id", "activation_id")) {
      product
          .getOrDefault(id, Optional.empty())
          .ifPresent(sku -> assertThat(reading.skuId()).isEqualTo(sku.toLowerCase(Locale.ROOT)));
    }
    product
        .getOrDefault("channel", Optional.empty())
        .ifPresent(channel -> assertThat(reading.channel()).isEqualTo(channel));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString);
  }
}
