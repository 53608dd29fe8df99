package org.rollcall.web.kms;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.kms.KmsHost;
import org.rollcall.kms.KmsHosts;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who changed what about the site's KMS hosts? Each change and its record share one fate. */
@Singleton
final class KmsEdits {
  private final Transactions transactions;
  private final KmsHosts hosts;
  private final Audit audit;
  private final InstantSource clock;

  KmsEdits(Transactions transactions, KmsHosts hosts, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.hosts = hosts;
    this.audit = audit;
    this.clock = clock;
  }

  KmsHost add(KmsAddress address, boolean allowed, @Nullable String note, String by) {
    return transactions.together(
        () -> {
          var added =
              hosts
                  .add(address, allowed, note)
                  .orElseThrow(() -> Problem.conflict("kms_host_there", value(address)));
          record(by, "kms_host_added", added);
          return added;
        });
  }

  KmsHost edit(KmsHost host, String by) {
    return transactions.together(
        () -> {
          var kept = hosts.edit(host).orElseThrow(Edition::changedMeanwhile);
          record(by, "kms_host_changed", kept);
          return kept;
        });
  }

  void remove(KmsHost host, int seen, String by) {
    transactions.together(
        () -> {
          if (!hosts.remove(host.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "kms_host_removed", host);
          return host;
        });
  }

  private void record(String by, String code, KmsHost host) {
    var details = Map.of("allowed", Boolean.toString(host.allowed()));
    audit.record(new Deed(by, code, "kms-host/" + host.address(), details, clock.instant()));
  }

  private static Map<String, String> value(KmsAddress address) {
    return Map.of("value", address.toString());
  }
}
