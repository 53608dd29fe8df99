package org.rollcall.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rollcall.compliance.snapshot.BadSnapshot;
import org.rollcall.compliance.snapshot.JooqIntoStore;
import org.rollcall.compliance.snapshot.JooqSnapshot;
import org.rollcall.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollcall snapshot …}: everything that a store holds, out of it and into another. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Takes everything out of a store as JSON lines, or puts it into an empty one: from H2 to",
      "PostgreSQL, back, or elsewhere. Secrets stay sealed: the other server needs the same",
      "vault key. An H2 store must not be in use by a server meanwhile."
    },
    subcommands = {SnapshotCommand.Export.class, SnapshotCommand.Import.class})
final class SnapshotCommand extends CommandGroup {
  private static boolean isPacked(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** Out of a store. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all that the store holds to a file; packed where its name ends in .gz.")
  static final class Export implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Such as rollcall.jsonl.gz.")
    private Path file = Path.of("");

    @Mixin private StoreOptions store = new StoreOptions();
    @Mixin private LanguageOption language = new LanguageOption();

    Export(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
      var sentences = language.sentences();
      if (!store.isTyped()) throw new UserError(sentences.text("usage.snapshot_store"));
      if (!ReportFile.isWritable(file)) {
        throw new UserError(sentences.text("usage.snapshot_file", Map.of("file", file)));
      }
      var rows = new long[1];
      try (var database = Database.open(store.location(sentences))) {
        ReportFile.replace(file, draft -> rows[0] = write(database, draft));
      }
      var values = Map.of("file", file, "rows", rows[0]);
      terminal.out().println(sentences.text("snapshot.written", values));
      terminal.out().flush();
      return ExitCode.DONE;
    }

    private long write(Database database, Path draft) throws IOException {
      var out = Files.newOutputStream(draft);
      try (var text =
          new BufferedWriter(
              new OutputStreamWriter(
                  isPacked(file) ? new GZIPOutputStream(out, 1 << 16) : out,
                  StandardCharsets.UTF_8))) {
        return new JooqSnapshot(database).write(text);
      }
    }
  }

  /** Into a store. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Puts a snapshot into an empty store: all of it, or nothing.")
  static final class Import implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "As 'snapshot export' wrote it.")
    private Path file = Path.of("");

    @Mixin private StoreOptions store = new StoreOptions();
    @Mixin private LanguageOption language = new LanguageOption();

    Import(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
      var sentences = language.sentences();
      if (!store.isTyped()) throw new UserError(sentences.text("usage.snapshot_store"));
      if (!Files.isReadable(file)) {
        throw new UserError(sentences.text("usage.snapshot_file", Map.of("file", file)));
      }
      try (var database = Database.open(store.location(sentences));
          var in = opened()) {
        var values = Map.of("rows", new JooqIntoStore(database).read(in));
        terminal.out().println(sentences.text("snapshot.taken", values));
        terminal.out().flush();
        return ExitCode.DONE;
      } catch (BadSnapshot bad) {
        var reason = bad.reason().name().toLowerCase(Locale.ROOT);
        terminal.err().println(sentences.text("snapshot." + reason, Map.of("line", bad.line())));
        return ExitCode.FAILED;
      }
    }

    private BufferedReader opened() throws IOException {
      var in = Files.newInputStream(file);
      return new BufferedReader(
          new InputStreamReader(
              isPacked(file) ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8));
    }
  }
}
