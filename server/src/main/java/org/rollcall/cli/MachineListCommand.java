package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall machines list}: which PCs does a selector mean? */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the PCs that a selector means: room:A101 renewal:expired -office:none",
      "Write -- before a selector whose first word begins with a hyphen."
    })
final class MachineListCommand extends ApiCommand {
  private static final int PAGE = 500;
  private static final List<String> SHOWN =
      List.of(
          "/name",
          "/room",
          "/owner",
          "/address",
          "/expires_at",
          "/seen_at",
          "/last_visit/outcome",
          "/last_visit/cause",
          "/findings");
  private static final List<String> TOLD =
      List.of(
          "/id",
          "/name",
          "/address",
          "/port",
          "/transport",
          "/credential",
          "/building",
          "/room",
          "/mac",
          "/owner",
          "/serial_number",
          "/note",
          "/life_cycle",
          "/expires_at",
          "/seen_at",
          "/last_visit/outcome",
          "/last_visit/cause",
          "/findings");

  @Parameters(arity = "0..*", paramLabel = "SELECTOR", description = "Which. Default: all in use.")
  private List<String> selector = List.of();

  @Option(
      names = "--sort",
      paramLabel = "name|room|expires|seen|state",
      description = "Default: name. With a hyphen before it (--sort=-expires): the other way.")
  private @Nullable String sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most; 0 for all. Default: ${DEFAULT-VALUE}.")
  private int limit = 100;

  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  MachineListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var most = limit <= 0 ? Integer.MAX_VALUE : limit;
    var path = "machines?selector=" + ApiClient.part(String.join(" ", selector));
    if (sort != null) path += "&sort=" + ApiClient.part(sort);
    var rows = new ArrayList<JsonNode>();
    var page = page(client, path, "", most);
    page.path("machines").forEach(rows::add);
    while (page.path("next").isTextual() && rows.size() < most) {
      var after = "&after=" + ApiClient.part(page.path("next").asText());
      page = page(client, path, after, most - rows.size());
      page.path("machines").forEach(rows::add);
    }
    var columns = JsonColumns.of(format, sentences, format == Format.TABLE ? SHOWN : TOLD);
    format.write(terminal.out(), columns, rows);
    tell(rows.size(), page.path("total").asInt(), sentences);
    return ExitCode.DONE;
  }

  private static JsonNode page(ApiClient client, String path, String after, int most)
      throws InterruptedException {
    return client.get(path + after + "&limit=" + Math.min(PAGE, most));
  }

  /** Beside the list, so that a file or a pipe gets the list alone. */
  private void tell(int shown, int total, Sentences sentences) {
    var values = Map.of("shown", shown, "total", total);
    if (shown < total) terminal.err().println(sentences.text("machines.more", values));
    else if (format == Format.TABLE) {
      terminal.out().println(sentences.text("machines.all", values));
    }
  }
}
