package org.rollcall.web.credential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.CredentialUse;
import org.rollcall.inventory.JooqCredentialUse;
import org.rollcall.run.RunPages;
import org.rollcall.store.Transactions;
import org.rollcall.vault.CredentialKind;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** As whom may runs log in? */
@Controller("/api/v1/credentials")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CredentialController {
  private final Transactions transactions;
  private final Vault vault;
  private final Audit audit;
  private final RunPages runs;
  private final InstantSource clock;
  private final AskedProof proof;
  private final AskedLaps laps;
  private final JooqCredentialUse use;
  private final CredentialUsers users;

  CredentialController(
      Transactions transactions,
      Vault vault,
      Audit audit,
      RunPages runs,
      InstantSource clock,
      AskedProof proof,
      AskedLaps laps,
      JooqCredentialUse use,
      CredentialUsers users) {
    this.transactions = transactions;
    this.vault = vault;
    this.audit = audit;
    this.runs = runs;
    this.clock = clock;
    this.proof = proof;
    this.laps = laps;
    this.use = use;
    this.users = users;
  }

  @Get
  @Needs(Right.READ)
  CredentialView.ListView list() {
    return new CredentialView.ListView(vault.list().stream().map(CredentialView::of).toList());
  }

  @Put("/{name}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> put(Caller caller, String name, @Nullable @Body String body) {
    var credential = name(name);
    var fields = org.rollcall.web.json.Body.of(body);
    var kind = fields.parsed("kind", 20, CredentialKind::ofCode, "code_unknown");
    switch (kind == null ? CredentialKind.PASSWORD : kind) {
      case LAPS -> keep(laps.asked(credential, fields, caller.name()));
      case PASSWORD -> seal(credential, proof.password(fields), caller.name());
      case KEYTAB -> seal(credential, proof.keytab(fields), caller.name());
      case TICKET_CACHE -> seal(credential, proof.ticketCache(fields), caller.name());
      case CERTIFICATE -> seal(credential, proof.certificate(fields), caller.name());
      case SSH_KEY -> seal(credential, proof.sshKey(fields), caller.name());
    }
    return HttpResponse.noContent();
  }

  private void seal(CredentialName name, AskedProof.Proof proof, String by) {
    var now = clock.instant();
    var details = Map.of("username", proof.username(), "kind", proof.kind().code());
    try (proof) {
      transactions.together(
          () -> {
            proof.into(secret -> vault.put(name, proof.kind(), proof.username(), secret, by, now));
            audit.record(deed(by, "credential_set", name, details, now));
            return true;
          });
    }
  }

  private void keep(LapsCredential looked) {
    var source = Long.toString(looked.source());
    var details = Map.of("username", looked.username(), "directory", source);
    transactions.together(
        () -> {
          vault.put(looked);
          audit.record(
              deed(
                  looked.changedBy(),
                  "credential_set",
                  looked.name(),
                  details,
                  looked.changedAt()));
          return true;
        });
  }

  private static Deed deed(
      String by, String code, CredentialName name, Map<String, String> details, Instant at) {
    return new Deed(by, code, "credential/" + name.value(), details, at);
  }

  @Delete("/{name}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(Caller caller, String name) {
    var credential = name(name);
    var needed = runs.runNeeding(credential.value());
    if (needed.isPresent()) {
      throw Problem.conflict("credential_needed", Map.of("run", needed.get().toString()));
    }
    if (!removed(credential, caller.name())) throw Problem.unknown("credential_not_there", name);
    return HttpResponse.noContent();
  }

  private boolean removed(CredentialName name, String by) {
    return transactions.together(
        () -> {
          users.refuseIfAny(name.value());
          var use = this.use.of(name.value());
          if (!use.isNone()) throw inUse(use);
          var removed = vault.remove(name);
          if (removed)
            audit.record(deed(by, "credential_removed", name, Map.of(), clock.instant()));
          return removed;
        });
  }

  private static Problem inUse(CredentialUse use) {
    return Problem.conflict(
        "credential_in_use",
        Map.of(
            "machines", Integer.toString(use.machines()),
            "rooms", Integer.toString(use.rooms()),
            "groups", Integer.toString(use.groups()),
            "sources", Integer.toString(use.sources())));
  }

  private static CredentialName name(String name) {
    try {
      return new CredentialName(name);
    } catch (IllegalArgumentException _) {
      throw Problem.field("name", "credential_name");
    }
  }
}
