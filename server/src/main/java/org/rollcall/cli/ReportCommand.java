package org.rollcall.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.ReportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall report}: how the fleet stands, or did on any day, as a file to hand in. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a report to a file; the server records that it was made, with its checksum.",
      "KIND: status, coverage, expiry, findings, runs, reimaged, changes, licences, uncovered,",
      "support. The number of a run instead means what happened in that run, product by product."
    })
final class ReportCommand extends ApiCommand {
  @Parameters(paramLabel = "KIND|RUN", description = "Which report, or the number of a run.")
  private String what = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day at whose end the fleet is looked at: 2026-02-28, 115/02/28.")
  private @Nullable String asOf;

  @Option(names = "--since", paramLabel = "DAY", description = "For runs, reimaged and changes.")
  private @Nullable String since;

  @Option(names = "--on", paramLabel = "DAY", description = "Ask the agreements of that day.")
  private @Nullable String on;

  @Option(
      names = "--by",
      paramLabel = "CODE",
      description = "Coverage by owner, building, room, product or family.")
  private @Nullable String by;

  @Option(names = "--select", paramLabel = "SELECTOR", description = "Of these machines only.")
  private @Nullable String selector;

  @Option(
      names = "--format",
      paramLabel = "json|csv|xlsx|pdf",
      description = "Default: as the file's name ends.")
  private @Nullable String format;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to.")
  private Path out = Path.of("");

  ReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    if (what.matches("\\d{1,18}")) {
      return RunReportCommand.write(client, Long.parseLong(what), out, terminal, sentences);
    }
    if (ReportKind.ofCode(what).isEmpty()) {
      throw new UserError(sentences.text("usage.report_kind", Map.of("value", what)));
    }
    var name = out.toString();
    var ending = format != null ? format : name.substring(name.lastIndexOf('.') + 1);
    var form = Form.ofCode(ending);
    var values = Map.of("file", out);
    if (form.isEmpty() || !ReportFile.isWritable(out)) {
      throw new UserError(sentences.text("usage.report_file", values));
    }
    var path = "reports/file?" + query(form.get());
    ReportFile.replace(out, draft -> client.download(path, draft));
    terminal.out().println(sentences.text("report.written", values));
    return ExitCode.DONE;
  }

  private String query(Form form) {
    var asked = new LinkedHashMap<String, @Nullable String>();
    asked.put("kind", what);
    asked.put("format", form.code());
    asked.put("as_of", asOf);
    asked.put("since", since);
    asked.put("on", on);
    asked.put("by", by);
    asked.put("selector", selector);
    return asked.entrySet().stream()
        .filter(one -> one.getValue() != null)
        .map(one -> one.getKey() + "=" + encoded(String.valueOf(one.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
