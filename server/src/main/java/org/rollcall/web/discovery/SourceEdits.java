package org.rollcall.web.discovery;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.DirectorySources;
import org.rollcall.inventory.NameTaken;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who changed what about the directories? Each change and its record share one fate. */
@Singleton
final class SourceEdits {
  private final Transactions transactions;
  private final DirectorySources sources;
  private final Audit audit;
  private final InstantSource clock;

  SourceEdits(
      Transactions transactions, DirectorySources sources, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.sources = sources;
    this.audit = audit;
    this.clock = clock;
  }

  DirectorySource add(DirectorySource source, String by) {
    return transactions.together(
        () -> {
          var values = Map.of("value", source.name());
          var added =
              sources.add(source).orElseThrow(() -> Problem.conflict("source_there", values));
          record(by, "source_added", added);
          return added;
        });
  }

  DirectorySource edit(DirectorySource source, String by) {
    try {
      return transactions.together(
          () -> {
            var kept = sources.edit(source).orElseThrow(Edition::changedMeanwhile);
            record(by, "source_changed", kept);
            return kept;
          });
    } catch (NameTaken _) {
      throw Problem.conflict("source_there", Map.of("value", source.name()));
    }
  }

  void remove(DirectorySource source, int seen, String by) {
    transactions.together(
        () -> {
          if (!sources.remove(source.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "source_removed", source);
          return source;
        });
  }

  private void record(String by, String code, DirectorySource source) {
    var details = Map.of("name", source.name(), "host", source.server().host().value());
    audit.record(new Deed(by, code, "source/" + source.id(), details, clock.instant()));
  }
}
