package org.rollcall.web.inventory;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which credential shall a room or a group name? One that is kept, or none for an empty text. */
@Singleton
final class AskedCredential {
  private static final String FIELD = "credential";

  private final Vault vault;

  AskedCredential(Vault vault) {
    this.vault = vault;
  }

  @Nullable String over(@Nullable String before, Fields fields) {
    var text = fields.text(FIELD, Endpoint.LONGEST_CREDENTIAL_NAME);
    if (text == null) return before;
    if (text.isBlank()) return null;
    try {
      var name = new CredentialName(text);
      if (vault.has(name)) return name.value();
    } catch (IllegalArgumentException _) {
      // Told below, as any other name of nothing.
    }
    throw Problem.field(FIELD, "credential_unknown", Map.of("value", text));
  }
}
