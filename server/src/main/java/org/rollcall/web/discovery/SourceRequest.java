package org.rollcall.web.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.directory.DirectoryServer;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.OuRules;
import org.rollcall.discovery.directory.Query;
import org.rollcall.discovery.directory.Security;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which directory does somebody want to be asked? The whole of it: an edit says all anew. */
final class SourceRequest {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_BASE = 1_000;
  private static final int LONGEST_FILTER = 2_000;
  private static final int LONGEST_PEM = 60_000;
  private static final int MOST_RULES = 500;
  private static final int USUAL_PERCENT = 20;
  private static final int SHORTEST_PAUSE = 5;
  private static final int LONGEST_PAUSE = 7 * 24 * 60;

  private final Fields fields;
  private final Vault vault;

  private SourceRequest(Fields fields, Vault vault) {
    this.fields = fields;
    this.vault = vault;
  }

  static DirectorySource of(@Nullable String body, long id, int version, Vault vault) {
    var fields = org.rollcall.web.json.Body.of(body);
    var source = new SourceRequest(fields, vault).source(id, version);
    fields.done();
    return source;
  }

  private DirectorySource source(long id, int version) {
    return new DirectorySource(
        id,
        fields.required("name", LONGEST_NAME).strip(),
        server(),
        query(),
        rules(),
        machineCredential(),
        rhythm(),
        version,
        null);
  }

  private DirectoryServer server() {
    fields.required("host", 253);
    var host = fields.parsed("host", 253, Cell::address, "address_invalid");
    var security = fields.parsed("security", 20, Security::ofCode, "source_security");
    var secured = Objects.requireNonNullElse(security, Security.LDAPS);
    var port = fields.whole("port", 1, 65_535, secured.defaultPort());
    fields.required("credential", CredentialName.LONGEST);
    var credential = fields.parsed("credential", 100, this::credential, "credential_unknown");
    return new DirectoryServer(
        Objects.requireNonNullElseGet(host, () -> new Hostname("localhost")),
        port,
        secured,
        trust(fields.object("trust")),
        Objects.requireNonNull(credential));
  }

  private Optional<CredentialName> credential(String text) {
    try {
      return Optional.of(new CredentialName(text)).filter(vault::has);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Trust trust(@Nullable Fields trust) {
    if (trust == null) return new Trust.PublicAuthorities();
    var kind = trust.required("kind", 20);
    var pem = trust.text("pem", LONGEST_PEM);
    var sha256 = trust.text("sha256", 200);
    trust.done();
    return switch (kind) {
      case "public" -> new Trust.PublicAuthorities();
      case "issuers" -> new Trust.Issuers(said(trust, "pem", pem));
      case "pinned" -> pinned(trust, said(trust, "sha256", sha256));
      default -> throw Problem.field(trust.at("kind"), "code_unknown", Map.of("value", kind));
    };
  }

  private static String said(Fields trust, String field, @Nullable String text) {
    if (text == null || text.isBlank()) throw Problem.field(trust.at(field), "field_missing");
    return text;
  }

  private static Trust pinned(Fields trust, String sha256) {
    try {
      return new Trust.Pinned(sha256);
    } catch (IllegalArgumentException _) {
      throw Problem.field(trust.at("sha256"), "source_pin");
    }
  }

  private Query query() {
    var base = fields.required("base", LONGEST_BASE);
    if (!Query.isBase(base)) throw Problem.field("base", "source_base", Map.of("value", base));
    var filter =
        Objects.requireNonNullElse(fields.text("filter", LONGEST_FILTER), Query.DEFAULT_FILTER);
    if (!Query.isFilter(filter)) throw Problem.field("filter", "source_filter");
    return new Query(base, filter, fields.whole("seen_within_days", 1, 3_650));
  }

  private OuRules rules() {
    var nodes = Objects.requireNonNullElse(fields.list("rules", MOST_RULES), List.<JsonNode>of());
    var rules = new ArrayList<OuRules.Rule>();
    for (var i = 0; i < nodes.size(); i++) {
      rules.add(rule(fields.within("rules", i, nodes.get(i))));
    }
    return new OuRules(rules);
  }

  private static OuRules.Rule rule(Fields rule) {
    var ou = rule.required("ou", LONGEST_BASE);
    if (!Query.isBase(ou)) {
      throw Problem.field(rule.at("ou"), "source_base", Map.of("value", ou));
    }
    var made = new OuRules.Rule(ou, rule.text("room", 200), rule.text("owner", 200));
    rule.done();
    return made;
  }

  private @Nullable String machineCredential() {
    var name = fields.parsed("machine_credential", 100, this::credential, "credential_unknown");
    return name == null ? null : name.value();
  }

  private DirectorySource.Rhythm rhythm() {
    return new DirectorySource.Rhythm(
        fields.whole("every_minutes", SHORTEST_PAUSE, LONGEST_PAUSE),
        fields.whole("most_changed_percent", 0, 100, USUAL_PERCENT));
  }
}
