package org.rollcall.cli;

import java.util.List;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Option;

/** What do all commands have in common that show a list which a server keeps? */
abstract class ListCommand extends ApiCommand {
  private final String path;
  private final String field;
  private final List<String> shown;

  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  /**
   * Lists what is there.
   *
   * @param path where it is asked for
   * @param field under which name the rows are answered
   * @param shown which of their fields make the columns
   */
  ListCommand(Terminal terminal, String path, String field, List<String> shown) {
    super(terminal);
    this.path = path;
    this.field = field;
    this.shown = shown;
  }

  /** What follows the path. */
  String rest() {
    return "";
  }

  @Override
  final int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, shown);
    format.write(terminal.out(), columns, client.get(path + rest()).path(field));
    return ExitCode.DONE;
  }
}
