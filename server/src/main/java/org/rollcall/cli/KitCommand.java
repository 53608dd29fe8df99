package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.activation.Application;
import org.rollcall.activation.kit.Kit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall kit}: the activation kit for PCs that no server can reach. */
@Command(
    name = "kit",
    mixinStandardHelpOptions = true,
    description = "Writes a zip that activates a PC by hand: for laptops no server can reach.")
final class KitCommand implements Callable<Integer> {
  private static final String FILE = "rollcall-kit.zip";

  private final Terminal terminal;

  @Option(
      names = "--kms",
      required = true,
      paramLabel = "[FAMILY=]HOST[:PORT]",
      description = "KMS host, for all products or for 'office' or 'windows' alone.")
  private List<String> kms = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder to write it to. Default: .")
  private Path out = Path.of(".");

  @Mixin private LanguageOption language = new LanguageOption();

  KitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var sentences = language.sentences();
    var hosts = KmsOption.parse(kms, sentences);
    Files.createDirectories(out);
    var file = out.resolve(FILE);
    try (var zip = Files.newOutputStream(file)) {
      new Kit(hosts.get(Application.OFFICE), hosts.get(Application.WINDOWS)).write(zip);
    }
    terminal.out().println(sentences.text("kit.written", Map.of("file", file.normalize())));
    return ExitCode.DONE;
  }
}
