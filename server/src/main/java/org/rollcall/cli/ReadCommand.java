package org.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.Reading;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.text.ConsoleReading;
import org.rollcall.activation.text.ConsoleText;
import org.rollcall.activation.text.PastedText;
import org.rollcall.compliance.Explainer;
import org.rollcall.table.Column;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall read}: what any output of ospp.vbs or slmgr.vbs says. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description =
        "Reads any pasted output of ospp.vbs or slmgr.vbs, from a file or standard input.")
final class ReadCommand implements Callable<Integer> {
  private static final int LONGEST = 8 << 20;

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Without it: standard input.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      description = "How to write what was read. Default: table.")
  private Format format = Format.TABLE;

  @Mixin private LanguageOption language = new LanguageOption();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var sentences = language.sentences();
    var reading = ConsoleText.read(PastedText.decode(bytes(sentences)));
    if (format == Format.TABLE && reading.readings().isEmpty()) {
      terminal.err().println(sentences.text("read.nothing"));
    } else {
      format.write(terminal.out(), columns(), reading.readings());
    }
    tellNotices(reading, sentences);
    if (format == Format.TABLE) explainCodes(reading);
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private byte[] bytes(Sentences sentences) throws IOException {
    if (file == null) return terminal.in().readNBytes(LONGEST);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LONGEST);
    } catch (IOException _) {
      throw new UserError(sentences.text("read.unreadable", Map.of("file", file)));
    }
  }

  private static List<Column<Reading>> columns() {
    return List.of(
        new Column<>("license_name", Reading::licenseName),
        new Column<>("sku_id", Reading::skuId),
        new Column<>("partial_key", Reading::partialKey),
        new Column<>("channel", Reading::channel),
        new Column<>("state", reading -> reading.state() == null ? null : reading.state().code()),
        new Column<>("error_code", Reading::errorCode),
        new Column<>("remaining_minutes", Reading::remainingMinutes),
        new Column<>("kms_host", Reading::kmsHost));
  }

  private void tellNotices(ConsoleReading reading, Sentences sentences) {
    for (var notice : reading.notices()) {
      var key = "notice." + notice.kind().code();
      var values =
          Map.of(
              "code",
              notice.code() == null ? "–" : notice.code().toString(),
              "value",
              Objects.requireNonNullElse(notice.value(), "–"));
      terminal.err().println(sentences.text(key, values));
    }
  }

  private void explainCodes(ConsoleReading reading) {
    var codes = new LinkedHashSet<Hresult>();
    reading.readings().stream()
        .map(Reading::errorCode)
        .filter(Objects::nonNull)
        .forEach(codes::add);
    reading.refusal().ifPresent(codes::add);
    var explainer = new Explainer(ErrorCatalogue.load(), language.language(), "-");
    for (var code : codes) {
      var words = explainer.error(code);
      terminal.out().println();
      terminal.out().println(words.explanation());
      terminal.out().println("  → " + words.remedy());
    }
  }
}
