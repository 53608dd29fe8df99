package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall audit export}: the record as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the record to a file; as .jsonl, 'audit verify --file' can check it.")
final class AuditExportCommand extends ApiCommand {
  @Mixin private DeedOptions deeds = new DeedOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to: .csv or .jsonl.")
  private Path out = Path.of("");

  AuditExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var values = Map.of("file", out);
    if (!ReportFile.isWritable(out)) throw unusable(sentences, values);
    var path = "audit/export?format=" + form(sentences, values) + deeds.query();
    try {
      ReportFile.replace(out, draft -> client.download(path, draft));
    } catch (IOException _) {
      throw unusable(sentences, values);
    }
    terminal.out().println(sentences.text("report.written", values));
    return ExitCode.DONE;
  }

  private String form(Sentences sentences, Map<String, Path> values) {
    var name = String.valueOf(out.getFileName());
    if (name.endsWith(".csv")) return "csv";
    if (name.endsWith(".jsonl")) return "jsonl";
    throw unusable(sentences, values);
  }

  private static UserError unusable(Sentences sentences, Map<String, Path> values) {
    return new UserError(sentences.text("usage.audit_file", values));
  }
}
