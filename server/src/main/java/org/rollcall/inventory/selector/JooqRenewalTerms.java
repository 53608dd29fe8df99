package org.rollcall.inventory.selector;

import static org.rollcall.db.Tables.MACHINE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;

/** Which machines do terms mean that say nothing but how a renewal stands? Their own row tells. */
final class JooqRenewalTerms {
  private JooqRenewalTerms() {}

  /** Empty where the products have to be asked. */
  static Optional<Condition> ofMachine(JooqSelection selection, List<Selector.Term> terms) {
    if (terms.size() != 1 || terms.getFirst().subject() != Subject.RENEWAL) return Optional.empty();
    var values = terms.getFirst().values();
    return values.size() == 1 && values.getFirst() instanceof Value.Code(var code)
        ? of(selection, terms, code)
        : Optional.empty();
  }

  private static Optional<Condition> of(
      JooqSelection selection, List<Selector.Term> terms, String code) {
    var now = selection.here().now();
    var soon = now.plus(JooqProductTerms.EXPIRING);
    return switch (code) {
      case "renewing" -> Optional.of(after(MACHINE.RENEWING_UNTIL, soon));
      case "stalled" -> Optional.of(after(MACHINE.STALLED_UNTIL, soon));
      case "expired" -> Optional.of(expired(selection, terms, now));
      default -> Optional.empty();
    };
  }

  /** Where a product was activated, and has run out unseen, its machine says only that one has. */
  private static Condition expired(
      JooqSelection selection, List<Selector.Term> terms, Instant now) {
    var ranOut = selection.hasProduct(JooqProductTerms.all(terms, selection.here()));
    return MACHINE
        .LAPSED
        .isTrue()
        .or(MACHINE.EXPIRES_AT.isNotNull().and(MACHINE.EXPIRES_AT.le(now)).and(ranOut));
  }

  private static Condition after(Field<Instant> until, Instant moment) {
    return until.isNotNull().and(until.gt(moment));
  }
}
