package org.rollcall.web.compliance;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;

/** Who changed what about the agreements? Each change and its record share one fate. */
@Singleton
final class AgreementEdits {
  private final Transactions transactions;
  private final Agreements agreements;
  private final Audit audit;
  private final InstantSource clock;

  AgreementEdits(
      Transactions transactions, Agreements agreements, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  Agreement add(Agreement agreement, String by) {
    return transactions.together(
        () -> {
          var added = agreements.add(agreement);
          record(by, "agreement_added", added);
          return added;
        });
  }

  Agreement edit(Agreement agreement, String by) {
    return transactions.together(
        () -> {
          var kept = agreements.edit(agreement).orElseThrow(Edition::changedMeanwhile);
          record(by, "agreement_changed", kept);
          return kept;
        });
  }

  void remove(Agreement agreement, int seen, String by) {
    transactions.together(
        () -> {
          if (!agreements.remove(agreement.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "agreement_removed", agreement);
          return agreement;
        });
  }

  private void record(String by, String code, Agreement agreement) {
    var on = "agreement/" + agreement.id();
    audit.record(new Deed(by, code, on, told(agreement), clock.instant()));
  }

  private static Map<String, String> told(Agreement agreement) {
    var told = new LinkedHashMap<String, String>();
    told.put("title", agreement.title());
    told.put("family", agreement.scope().family().code());
    if (agreement.scope().edition() != null) told.put("edition", agreement.scope().edition());
    var quantity = agreement.scope().quantity();
    told.put("quantity", quantity == null ? "site_wide" : quantity.toString());
    told.put("from", agreement.period().from().toString());
    if (agreement.period().to() != null) told.put("to", agreement.period().to().toString());
    return told;
  }
}
