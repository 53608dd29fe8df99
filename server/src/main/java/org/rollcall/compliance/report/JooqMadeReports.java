package org.rollcall.compliance.report;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.REPORT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.ReportRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.TextMap;

/** Which reports does the database say were made? */
public final class JooqMadeReports implements MadeReports {
  private final Database database;

  public JooqMadeReports(Database database) {
    this.database = database;
  }

  @Override
  public MadeReport add(MadeReport made) {
    return database.call(
        sql -> {
          var row = sql.newRecord(REPORT);
          row.setKind(made.kind());
          row.setForm(made.form().code());
          row.setParameters(TextMap.toJson(made.parameters()));
          row.setAsOf(made.asOf());
          row.setRowCount(made.size().rows());
          row.setByteCount(made.size().bytes());
          row.setSha256(made.sha256());
          row.setMadeBy(CleanText.line(made.by(), 200));
          row.setMadeAt(made.at());
          row.insert();
          return made(row);
        });
  }

  @Override
  public List<MadeReport> page(@Nullable Long before, int most) {
    return database.call(
        sql ->
            sql.selectFrom(REPORT)
                .where(before == null ? noCondition() : REPORT.ID.lt(before))
                .orderBy(REPORT.ID.desc())
                .limit(most)
                .fetch(JooqMadeReports::made));
  }

  private static MadeReport made(ReportRecord row) {
    return new MadeReport(
        row.getId(),
        row.getKind(),
        Form.ofCode(row.getForm()).orElse(Form.JSON),
        TextMap.ofJson(row.getParameters()),
        row.getAsOf(),
        new Size(row.getRowCount(), row.getByteCount()),
        row.getSha256(),
        row.getMadeBy(),
        row.getMadeAt());
  }
}
