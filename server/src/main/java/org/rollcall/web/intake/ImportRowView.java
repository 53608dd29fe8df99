package org.rollcall.web.intake;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.intake.Change;
import org.rollcall.inventory.intake.Flaw;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.Told;
import org.rollcall.inventory.intake.Verdict;

/**
 * What does one row say, and what would it do?
 *
 * @param line the line of the file, from 1; 0 when the whole file is meant
 * @param values what the row says, by field
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ImportRowView(
    int position,
    long line,
    String name,
    String verdict,
    @Nullable Long machine,
    @Nullable String renamedFrom,
    List<ChangeView> changes,
    @Nullable FlawView flaw,
    Map<String, String> values,
    Map<String, String> labels) {
  static ImportRowView of(Intakes.Placed placed) {
    var row = placed.row();
    var told = row.told();
    var changes = changes(row.verdict());
    return new ImportRowView(
        placed.position(),
        row.line(),
        row.name(),
        row.verdict().kind().code(),
        machine(row.verdict()),
        changes.stream()
            .filter(change -> change.field().equals("name"))
            .map(Change::before)
            .findFirst()
            .orElse(null),
        changes.stream().map(ChangeView::of).toList(),
        row.verdict() instanceof Verdict.Bad(var flaw) ? FlawView.of(flaw) : null,
        told == null ? Map.of() : values(told),
        told == null ? Map.of() : told.labels());
  }

  private static List<Change> changes(Verdict verdict) {
    return verdict instanceof Verdict.Changed(_, var changes) ? changes : List.of();
  }

  private static @Nullable Long machine(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Changed(var machine, _) -> machine;
      case Verdict.Unchanged(var machine) -> machine;
      case Verdict.Gone(var machine) -> machine;
      case Verdict.New _, Verdict.Bad _ -> null;
    };
  }

  private static Map<String, String> values(Told told) {
    var values = new LinkedHashMap<String, String>();
    told.values().forEach((attribute, value) -> values.put(attribute.code(), value));
    return values;
  }

  /** What would become of one field. */
  @Serdeable
  public record ChangeView(String field, @Nullable String before, String after) {
    static ChangeView of(Change change) {
      return new ChangeView(change.field(), change.before(), change.after());
    }
  }

  /** Why the row cannot be used; the sentence that says how to mend it goes by the code. */
  @Serdeable
  public record FlawView(String code, String field, String value, List<String> candidates) {
    static FlawView of(Flaw flaw) {
      return new FlawView(flaw.code(), flaw.field(), flaw.value(), flaw.candidates());
    }
  }

  /**
   * A page of rows.
   *
   * @param next where the next page begins; null at the end
   */
  @Serdeable
  public record PageView(List<ImportRowView> rows, @Nullable Integer next) {}
}
