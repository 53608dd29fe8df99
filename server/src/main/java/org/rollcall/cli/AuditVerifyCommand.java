package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.audit.HeadFile;
import org.rollcall.audit.Keeper;
import org.rollcall.audit.RecordFile;
import org.rollcall.audit.VaultChainKeys;
import org.rollcall.audit.Verification;
import org.rollcall.store.Database;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.OwnerFile;
import org.rollcall.vault.VaultShut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall audit verify}: was anything of the record changed, taken out or cut off? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that nobody changed the record: by asking the running server;",
      "with --store over a stopped server's store; with --file over an exported .jsonl.",
      "Exit code 3 when something is wrong."
    })
final class AuditVerifyCommand extends ApiCommand {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A whole exported record; one that was filtered has gaps.")
  private @Nullable Path file;

  @Option(
      names = "--vault-key-file",
      paramLabel = "FILE",
      description = "The server's key. Default: the one beside the store.")
  private @Nullable Path vaultKeyFile;

  AuditVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Optional<Integer> alone(Sentences sentences) throws Exception {
    return file == null && !store.isTyped() ? Optional.empty() : Optional.of(work(sentences));
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var answer = client.get("audit/verification");
    var flaws = answer.path("flaws").valueStream().map(AuditVerifyCommand::flaw).toList();
    return tell(sentences, answer.path("entries").asLong(), answer.path("last").asLong(), flaws);
  }

  private static Told flaw(JsonNode flaw) {
    return new Told(
        flaw.path("kind").asText(), flaw.path("number").asLong(), flaw.path("to").asLong());
  }

  private record Told(String kind, long number, long to) {}

  private int work(Sentences sentences) throws Exception {
    var environment = System.getenv();
    var folder = ServerFolder.beside(store.typedFile(), environment);
    var keys = keys(folder, environment, sentences);
    var head = new HeadFile(folder.auditHead());
    var result =
        file == null ? ofStore(keys, head, sentences) : ofFile(file, keys, head, sentences);
    var flaws =
        result.flaws().stream()
            .map(flaw -> new Told(flaw.kind().code(), flaw.number(), flaw.to()))
            .toList();
    return tell(sentences, result.entries(), result.last(), flaws);
  }

  private Verification.Result ofStore(MasterKeys keys, HeadFile head, Sentences sentences) {
    try (var database = Database.open(store.location(sentences, System.getenv(), "server"))) {
      return Keeper.over(database, keys, head).verify();
    }
  }

  private static Verification.Result ofFile(
      Path file, MasterKeys keys, HeadFile head, Sentences sentences) {
    var values = Map.of("file", file);
    try {
      return RecordFile.verify(file, new VaultChainKeys(keys), head.read())
          .orElseThrow(() -> new UserError(sentences.text("usage.audit_no_record", values)));
    } catch (IOException _) {
      throw new UserError(sentences.text("usage.audit_no_record", values));
    }
  }

  /** Only the key that is there: a new one would confirm nothing. */
  private MasterKeys keys(
      ServerFolder folder, Map<String, String> environment, Sentences sentences) {
    var key = vaultKeyFile == null ? folder.vaultKey() : vaultKeyFile;
    var typed = environment.getOrDefault(VaultShut.VARIABLE, "");
    try {
      var text = typed.isBlank() ? OwnerFile.read(key).orElse("") : typed;
      return MasterKeys.parse(text, key.toString());
    } catch (VaultShut | IOException _) {
      throw new UserError(sentences.text("usage.audit_key", Map.of("file", key)));
    }
  }

  private int tell(Sentences sentences, long entries, long last, List<Told> flaws) {
    var values = Map.of("entries", entries, "last", last);
    if (flaws.isEmpty()) {
      terminal.out().println(sentences.text("audit.sound", values));
      return ExitCode.DONE;
    }
    terminal.out().println(sentences.text("audit.unsound", values));
    for (var flaw : flaws) {
      var where = new LinkedHashMap<String, Object>();
      where.put("number", flaw.number());
      where.put("to", flaw.to());
      terminal.out().println("  " + sentences.text("audit.flaw." + flaw.kind(), where));
    }
    return ExitCode.NEEDS_A_PERSON;
  }
}
