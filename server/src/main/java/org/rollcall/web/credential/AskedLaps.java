package org.rollcall.web.credential;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.directory.DirectorySources;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.LapsCredential;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** In which directory shall a password be looked up, and whose is it? */
@Singleton
final class AskedLaps {
  // learn.microsoft.com/windows/win32/adschema/a-samaccountname: 20, and five times that to spare.
  private static final int LONGEST_USER = 104;

  private final DirectorySources sources;
  private final InstantSource clock;

  AskedLaps(DirectorySources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  LapsCredential asked(CredentialName name, Fields fields, String by) {
    var source = fields.whole("source", 1, Integer.MAX_VALUE);
    if (source == null) throw Problem.field("source", "field_missing");
    var username = account(fields.text("username", LONGEST_USER));
    fields.done();
    if (sources.byId(source).isEmpty()) {
      throw Problem.field("source", "source_not_there", Map.of("value", Integer.toString(source)));
    }
    return new LapsCredential(name, username, source, by, clock.instant());
  }

  /** An account of the PC: LAPS keeps the passwords of no others. */
  private static String account(@Nullable String told) {
    if (told == null || told.isBlank()) return LapsCredential.USUAL_ACCOUNT;
    var account = told.strip();
    if (account.indexOf('@') < 0 && account.indexOf('\\') < 0) return account;
    throw Problem.field("username", "user_not_of_pc", Map.of("value", account));
  }
}
