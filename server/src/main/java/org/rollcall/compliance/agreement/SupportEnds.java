package org.rollcall.compliance.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.activation.ProductFamily;

/** Until when does Microsoft mend a product? By the dates that its maker published. */
public final class SupportEnds {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Line> lines;

  private SupportEnds(List<Line> lines) {
    this.lines = lines;
  }

  /** The last day of support, and where that is written. */
  public record End(LocalDate day, String source) {}

  private record Line(ProductFamily family, List<String> words, List<String> without, End end) {
    boolean fits(ProductFamily other, String title) {
      return family == other
          && words.stream().allMatch(title::contains)
          && without.stream().noneMatch(title::contains);
    }
  }

  /** The dates that come with this version. */
  public static SupportEnds load() {
    try (var in = SupportEnds.class.getResourceAsStream("/compliance/support-ends.json")) {
      var lines = JSON.readTree(Objects.requireNonNull(in)).path("ends");
      return new SupportEnds(lines.valueStream().flatMap(SupportEnds::lines).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Stream<Line> lines(JsonNode node) {
    var end = new End(LocalDate.parse(node.path("day").asText()), node.path("source").asText());
    return words(node.path("families").asText()).stream()
        .map(
            family ->
                new Line(
                    ProductFamily.ofCode(family).orElseThrow(),
                    words(node.path("words").asText()),
                    words(node.path("without").asText()),
                    end));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Empty where its title does not tell, or nothing was published. */
  public Optional<End> of(String title) {
    var family = ProductFamily.of(title);
    var lower = title.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.fits(family, lower)).map(Line::end).findFirst();
  }

  /** Whether it was no longer supported on that day. */
  public boolean endedBefore(String title, LocalDate day) {
    return of(title).filter(end -> end.day().isBefore(day)).isPresent();
  }
}
