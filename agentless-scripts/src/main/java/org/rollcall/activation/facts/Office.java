package org.rollcall.activation.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One Office on the PC: a folder with ospp.vbs, or an installation that has none. */
public record Office(
    @Nullable String folder,
    @Nullable Boolean ospp,
    @Nullable Long major,
    @Nullable String install,
    @Nullable List<String> products,
    @Nullable String version,
    @Nullable String architecture) {
  public static final String CLICK_TO_RUN = "click_to_run";
  public static final String MSI = "msi";

  // A folder that an installation left behind has ospp.vbs too, and may miss what it needs.
  private static final Comparator<Office> NEWEST =
      Comparator.comparing((Office office) -> Objects.requireNonNullElse(office.major(), 0L))
          .thenComparing(office -> office.install() != null)
          .thenComparing(office -> !office.productsOrNone().isEmpty());

  static Optional<String> newestWithOspp(List<Office> all) {
    return all.stream()
        .filter(office -> Boolean.TRUE.equals(office.ospp()) && office.folder() != null)
        .max(NEWEST)
        .map(Office::folder);
  }

  List<String> productsOrNone() {
    return products == null ? List.of() : products;
  }
}
