package org.rollcall.compliance.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.ProductState;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Breach;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.JooqBreaches;
import org.rollcall.compliance.agreement.Review;
import org.rollcall.compliance.agreement.SupportEnds;

/** What a database finds to be outside the agreements that it keeps, whichever it is. */
abstract class AgreementsContract extends PastDays {
  @Test
  void what_stands_outside_an_agreement_is_a_finding_until_an_agreement_covers_it() {
    var agreements = new JooqAgreements(database());
    var machines = stores().newMachines(3).stream().map(machine -> machine.id()).toList();
    machines.forEach(machine -> read(machine, LATER, ProductState.LICENSED));
    assertThat(codes()).containsOnly("support_ended");

    var two = agreements.add(agreement("ProPlus 2019", 2));
    assertThat(codes()).containsOnlyOnce("over_agreement").doesNotContain("outside_agreement");
    assertThat(agreements.edit(with(two, "ProPlus 2024", null))).isPresent();
    assertThat(codes()).filteredOn("outside_agreement"::equals).hasSize(3);
    agreements.edit(with(agreements.byId(two.id()).orElseThrow(), null, LocalDate.of(2026, 3, 5)));
    assertThat(codes()).filteredOn("after_agreement"::equals).hasSize(3);
    assertThat(codes()).doesNotContain("outside_agreement", "over_agreement");
  }

  private List<String> codes() {
    var calendar = new Review.Calendar(InstantSource.fixed(LATER), () -> TAIPEI);
    new Review(
            history(),
            keeping(),
            new JooqAgreements(database()),
            new JooqBreaches(database()),
            SupportEnds.load(),
            calendar)
        .carryOut();
    return stores()
        .findings()
        .open(
            List.of(Breach.OUTSIDE, Breach.AFTER, Breach.OVER, Breach.BY_MAK, Breach.SUPPORT_ENDED))
        .stream()
        .map(finding -> finding.last().code().value())
        .toList();
  }

  private static Agreement agreement(String edition, int quantity) {
    return new Agreement(
        0,
        "Campus " + UUID.randomUUID(),
        new Agreement.Scope(ProductFamily.OFFICE, edition, quantity),
        new Agreement.Period(LocalDate.of(2023, 3, 1), null),
        new Agreement.Papers(null, null, null),
        0);
  }

  private static Agreement with(
      Agreement agreement, @Nullable String edition, @Nullable LocalDate to) {
    return new Agreement(
        agreement.id(),
        agreement.title(),
        new Agreement.Scope(agreement.scope().family(), edition, null),
        new Agreement.Period(agreement.period().from(), to),
        agreement.papers(),
        agreement.version());
  }

  @Test
  void of_two_who_edit_an_agreement_the_second_changes_nothing() {
    var agreements = new JooqAgreements(database());
    var kept = agreements.add(agreement("ProPlus", 5));

    assertThat(agreements.edit(with(kept, "Standard", null))).isPresent();
    assertThat(agreements.edit(with(kept, "Visio", null))).isEmpty();
    assertThat(agreements.remove(kept.id(), kept.version())).isFalse();
    assertThat(agreements.byId(kept.id()).orElseThrow().scope().edition()).isEqualTo("Standard");
  }
}
