package org.rollcall.compliance.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which agreement does each product stand on a day? One product uses one licence: of the
 * agreement that speaks of its edition before one of the whole family, and of the one that has
 * licences left before one that has none.
 */
public final class Licences {
  private final List<Agreement> agreements;
  private final LocalDate day;
  private final Map<Long, Long> used = new LinkedHashMap<>();

  public Licences(List<Agreement> agreements, LocalDate day) {
    this.agreements = List.copyOf(agreements);
    this.day = day;
    agreements.forEach(agreement -> used.put(agreement.id(), 0L));
  }

  /** How does a product stand that was activated by volume? */
  public sealed interface Right {
    /** The agreement allows it. */
    record Within(Agreement agreement) implements Right {}

    /** All that it allows is used by others already. */
    record Over(Agreement agreement) implements Right {}

    /** An agreement spoke of it, and has ended. */
    record After(Agreement agreement) implements Right {}

    /** No agreement speaks of it, or none yet. */
    record Outside() implements Right {}
  }

  /** Takes one licence for a product of that title, if there is any to take. */
  public Right use(String title) {
    return use(title, 1);
  }

  /** Takes as many licences for products of that title; how the last of them stands. */
  public Right use(String title, long products) {
    var allowing = allowing(title);
    if (allowing.isEmpty()) return without(title);
    var chosen = allowing.stream().filter(one -> isLeft(one, products)).findFirst();
    var agreement = chosen.orElse(allowing.getLast());
    used.merge(agreement.id(), products, Long::sum);
    return chosen.isPresent() ? new Right.Within(agreement) : new Right.Over(agreement);
  }

  /** How many products stand under the agreement, those that are too many among them. */
  public long used(Agreement agreement) {
    return used.getOrDefault(agreement.id(), 0L);
  }

  private List<Agreement> allowing(String title) {
    var allowing = new ArrayList<Agreement>();
    for (var narrow : new boolean[] {true, false}) {
      agreements.stream()
          .filter(one -> (one.scope().edition() != null) == narrow && one.allows(title, day))
          .forEach(allowing::add);
    }
    return allowing;
  }

  private boolean isLeft(Agreement agreement, long products) {
    var quantity = agreement.scope().quantity();
    return quantity == null || used(agreement) + products <= quantity;
  }

  private Right without(String title) {
    Optional<Agreement> ended =
        agreements.stream()
            .filter(one -> one.scope().covers(title) && one.period().endedBefore(day))
            .reduce((_, last) -> last);
    return ended.<Right>map(Right.After::new).orElseGet(Right.Outside::new);
  }
}
