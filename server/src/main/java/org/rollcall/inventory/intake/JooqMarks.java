package org.rollcall.inventory.intake;

import static org.rollcall.db.Tables.MACHINE_LABEL;
import static org.rollcall.db.Tables.MACHINE_MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.store.CleanText;
import org.rollcall.store.JooqBatch;

/** Which labels and marks does a list give to machines? What it does not mention stays. */
final class JooqMarks {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LABEL = 1_000;
  private static final int LONGEST_MARK = 200;

  private final DSLContext sql;
  private final @Nullable Long source;
  private final List<@Nullable Object[]> oldLabels = new ArrayList<>();
  private final List<@Nullable Object[]> labels = new ArrayList<>();
  private final List<@Nullable Object[]> oldMarks = new ArrayList<>();
  private final List<@Nullable Object[]> marks = new ArrayList<>();

  JooqMarks(DSLContext sql, @Nullable Long source) {
    this.sql = sql;
    this.source = source;
  }

  /**
   * Writes them.
   *
   * @param before the machines that were there before: only those can have old ones
   */
  void write(Map<Long, Told> told, Set<Long> before) {
    told.forEach((machine, row) -> collect(machine, row, before.contains(machine)));
    JooqBatch.run(
        sql,
        sql.deleteFrom(MACHINE_LABEL)
            .where(MACHINE_LABEL.MACHINE_ID.eq((Long) null), MACHINE_LABEL.NAME.eq((String) null)),
        oldLabels);
    JooqBatch.run(
        sql,
        sql.insertInto(
                MACHINE_LABEL, MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME, MACHINE_LABEL.CONTENT)
            .values((Long) null, null, null),
        labels);
    JooqBatch.run(
        sql,
        sql.deleteFrom(MACHINE_MARK)
            .where(MACHINE_MARK.MACHINE_ID.eq((Long) null))
            .and(MACHINE_MARK.KIND.eq((String) null))
            .and(MACHINE_MARK.MARK.like((String) null)),
        oldMarks);
    JooqBatch.run(
        sql,
        sql.insertInto(MACHINE_MARK, MACHINE_MARK.MACHINE_ID, MACHINE_MARK.KIND, MACHINE_MARK.MARK)
            .values((Long) null, null, null),
        marks);
  }

  private void collect(long machine, Told told, boolean before) {
    told.labels()
        .forEach(
            (name, content) -> {
              var clean = CleanText.line(name, LONGEST_NAME);
              if (before) oldLabels.add(new @Nullable Object[] {machine, clean});
              labels.add(
                  new @Nullable Object[] {machine, clean, CleanText.of(content, LONGEST_LABEL)});
            });
    var uuid = told.value(Attribute.BIOS_UUID);
    if (uuid != null) mark(machine, Mark.Kind.BIOS_UUID, uuid, before ? "%" : null);
    if (source != null && told.sourceKey() != null) {
      var mark = Mark.ofSource(source, told.sourceKey());
      mark(machine, mark.kind(), mark.value(), before ? source + ":%" : null);
    }
  }

  private void mark(long machine, Mark.Kind kind, String mark, @Nullable String replaced) {
    if (replaced != null) oldMarks.add(new @Nullable Object[] {machine, kind.code(), replaced});
    marks.add(new @Nullable Object[] {machine, kind.code(), CleanText.line(mark, LONGEST_MARK)});
  }
}
