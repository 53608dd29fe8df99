package org.rollcall.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall run report}: what happened in a run, as a file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes what happened in a run to a file.")
final class RunReportCommand extends ApiCommand {
  @Parameters(paramLabel = "ID", description = "The run's number.")
  private long id;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to: .csv or .json.")
  private Path out = Path.of("");

  RunReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    return write(client, id, out, terminal, sentences);
  }

  static int write(ApiClient client, long id, Path out, Terminal terminal, Sentences sentences)
      throws Exception {
    var form = ReportFile.form(out);
    var values = Map.of("file", out);
    if (form.isEmpty() || !ReportFile.isWritable(out)) {
      throw new UserError(sentences.text("usage.report", values));
    }
    var text = client.text("runs/" + id + "/report?format=" + form.get().code());
    ReportFile.replace(out, draft -> Files.writeString(draft, text, StandardCharsets.UTF_8));
    terminal.out().println(sentences.text("report.written", values));
    return ExitCode.DONE;
  }
}
