package org.rollcall.web.vault;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.directory.ProviderSecrets;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.notify.WebhookUrls;
import org.rollcall.run.Nodes;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** How does a key of the vault give way to another? */
@Controller("/api/v1/vault")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VaultController {
  /** Longer than the longest pause between two signs of life. */
  private static final Duration ALIVE = Duration.ofMinutes(20);

  private final Vault vault;
  private final TwoFactor twoFactor;
  private final ProviderSecrets providers;
  private final WebhookUrls urls;
  private final Nodes nodes;
  private final Audit audit;
  private final InstantSource clock;

  VaultController(
      Vault vault,
      TwoFactor twoFactor,
      ProviderSecrets providers,
      WebhookUrls urls,
      Nodes nodes,
      Audit audit,
      InstantSource clock) {
    this.vault = vault;
    this.twoFactor = twoFactor;
    this.providers = providers;
    this.urls = urls;
    this.nodes = nodes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Seals everything anew under the key that comes first, once every node has it. */
  @Post("/reseal")
  @Needs(Right.ADMINISTER)
  ResealView reseal(Caller caller) {
    var now = clock.instant();
    for (var node : nodes.all()) {
      if (node.seenAt().isBefore(now.minus(ALIVE)) || node.keyIds().isEmpty()) continue;
      if (!node.keyIds().contains(vault.keyId())) {
        throw Problem.conflict("vault_key_lacking", Map.of("node", node.name()));
      }
    }
    var done =
        new ResealView(
            vault.keyId(), vault.reseal(), twoFactor.reseal(), providers.reseal(), urls.reseal());
    var details = Map.of("key", vault.keyId(), "secrets", Integer.toString(done.total()));
    audit.record(new Deed(caller.name(), "vault_resealed", "vault", details, now));
    return done;
  }
}
