package org.rollcall.run;

import static org.jooq.Records.mapping;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Standing;

/** What do its products say of a machine, and which of them count for it? */
final class JooqMachineSums {
  private static final Map<String, Integer> SEVERITIES =
      Arrays.stream(ProductState.values())
          .collect(Collectors.toMap(ProductState::code, ProductState::severity));

  private JooqMachineSums() {}

  private record Row(
      long id,
      @Nullable String title,
      @Nullable String state,
      @Nullable String standing,
      @Nullable Instant expiresAt,
      boolean present,
      boolean counted) {
    boolean stands(Standing as) {
      return as.code().equals(standing);
    }
  }

  /** Added up here: the question in SQL takes longer to write than to answer. */
  static void sumUp(DSLContext sql, long machine) {
    var rows =
        sql.select(
                PRODUCT.ID,
                PRODUCT.TITLE,
                PRODUCT.STATE,
                PRODUCT.STANDING,
                PRODUCT.EXPIRES_AT,
                PRODUCT.PRESENT,
                PRODUCT.COUNTED)
            .from(PRODUCT)
            .where(PRODUCT.MACHINE_ID.eq(machine))
            .orderBy(PRODUCT.ID)
            .fetch(mapping(Row::new));
    keep(sql, machine, rows.stream().filter(Row::present).toList());
    recount(sql, rows);
  }

  private static void keep(DSLContext sql, long machine, List<Row> present) {
    sql.update(MACHINE)
        .set(MACHINE.EXPIRES_AT, least(present, Row::expiresAt).orElse(null))
        .set(MACHINE.WORST, most(present, row -> severity(row.state())).orElse(null))
        .set(MACHINE.RENEWING_UNTIL, until(present, Standing.RENEWING))
        .set(MACHINE.STALLED_UNTIL, until(present, Standing.STALLED))
        .set(MACHINE.LAPSED, present.stream().anyMatch(row -> row.stands(Standing.LAPSED)))
        .where(MACHINE.ID.eq(machine))
        .execute();
  }

  private static @Nullable Integer severity(@Nullable String state) {
    return state == null ? null : SEVERITIES.get(state);
  }

  private static @Nullable Instant until(List<Row> rows, Standing standing) {
    var its = rows.stream().filter(row -> row.stands(standing)).toList();
    return most(its, Row::expiresAt).orElse(null);
  }

  /** Of products that are called and stand alike the first counts for the machine. */
  private static void recount(DSLContext sql, List<Row> rows) {
    var alike = new HashSet<List<@Nullable String>>();
    var wrong = new ArrayList<Long>();
    for (var row : rows) {
      var counts = row.present() && alike.add(Arrays.asList(row.title(), row.state()));
      if (counts != row.counted()) wrong.add(row.id());
    }
    if (wrong.isEmpty()) return;
    sql.update(PRODUCT)
        .set(PRODUCT.COUNTED, DSL.field(DSL.not(PRODUCT.COUNTED)))
        .where(PRODUCT.ID.in(wrong))
        .execute();
  }

  private static <T extends Comparable<T>> Optional<T> least(
      List<Row> rows, Function<Row, @Nullable T> of) {
    return rows.stream()
        .map(of)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(Comparable::compareTo);
  }

  private static <T extends Comparable<T>> Optional<T> most(
      List<Row> rows, Function<Row, @Nullable T> of) {
    return rows.stream()
        .map(of)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Comparable::compareTo);
  }
}
