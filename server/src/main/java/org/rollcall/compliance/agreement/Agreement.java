package org.rollcall.compliance.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;

/** What may the site activate under one contract, and from when to when? */
public record Agreement(
    long id, String title, Scope scope, Period period, Papers papers, int version) {

  /**
   * Which products does it speak of, and how many of them?
   *
   * @param edition words that a product's title has to hold; null for the whole family
   * @param quantity null for as many as the site has
   */
  public record Scope(ProductFamily family, @Nullable String edition, @Nullable Integer quantity) {
    public boolean covers(String productTitle) {
      if (ProductFamily.of(productTitle) != family) return false;
      var title = productTitle.toLowerCase(Locale.ROOT);
      return edition == null
          || Arrays.stream(edition.toLowerCase(Locale.ROOT).strip().split("\\s+"))
              .allMatch(title::contains);
    }
  }

  /**
   * From which day to which does it hold? Both belong to it.
   *
   * @param to null where no end was agreed
   */
  public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
      if (to != null && to.isBefore(from))
        throw new IllegalArgumentException("ends before it begins");
    }

    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean endedBefore(LocalDate day) {
      return to != null && to.isBefore(day);
    }
  }

  /** Where does the contract itself lie, and who knows about it? */
  public record Papers(
      @Nullable String document, @Nullable String contact, @Nullable String note) {}

  /** Whether it allows this product on that day. */
  public boolean allows(String productTitle, LocalDate day) {
    return period.holds(day) && scope.covers(productTitle);
  }
}
