package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.lower;
import static org.rollcall.db.Tables.CREDENTIAL;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.MACHINE_LABEL;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.ROOM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rollcall.store.Database;

/** Which values occur in the database? */
public final class JooqCompletions implements Completions {
  private final Database database;

  public JooqCompletions(Database database) {
    this.database = database;
  }

  @Override
  public List<String> values(Subject subject, String begun, int most) {
    return switch (subject) {
      case ROOM -> of(ROOM, ROOM.NAME, begun, most);
      case BUILDING -> of(ROOM, ROOM.BUILDING, begun, most);
      case GROUP -> of(MACHINE_GROUP, MACHINE_GROUP.NAME, begun, most);
      case OWNER -> of(MACHINE, MACHINE.OWNER, begun, most);
      case NAME -> of(MACHINE, MACHINE.NAME, begun, most);
      case CREDENTIAL -> of(CREDENTIAL, CREDENTIAL.NAME, begun, most);
      case WINDOWS, OFFICE, PRODUCT -> products(subject, begun, most);
      case KMS -> of(PRODUCT, PRODUCT.KMS_HOST, begun, most);
      case CHANNEL -> of(PRODUCT, PRODUCT.CHANNEL, begun, most);
      case ERROR -> of(PRODUCT, PRODUCT.ERROR_CODE, begun, most);
      case FINDING -> of(FINDING, FINDING.CODE, begun, most);
      case CAUSE -> of(MACHINE, MACHINE.CAUSE, begun, most);
      case LABEL, MAC, ADDRESS, SERIAL, NOTE -> List.of();
      case TRANSPORT, LIFE, CLONED, STATE, RENEWAL, OUTCOME -> subject.codes();
      case EXPIRES, LAPSES, SEEN, VISITED -> List.of();
    };
  }

  private List<String> products(Subject subject, String begun, int most) {
    return of(PRODUCT, PRODUCT.TITLE, begun, most, JooqProductTerms.family(subject));
  }

  @Override
  public List<String> labels(String begun, int most) {
    return of(MACHINE_LABEL, MACHINE_LABEL.NAME, begun, most);
  }

  private List<String> of(Table<?> table, Field<String> column, String begun, int most) {
    return of(table, column, begun, most, DSL.noCondition());
  }

  private List<String> of(
      Table<?> table, Field<String> column, String begun, int most, Condition among) {
    // Right behind the colon nothing is typed yet: then whatever occurs fits.
    var fits =
        begun.isBlank()
            ? column.isNotNull()
            : JooqText.agrees(column, new Value.Text(begun, false, false), Subject.Form.PART);
    var first =
        JooqText.agrees(column, new Value.Text(begun + "*", false, true), Subject.Form.PART);
    return database.call(
        sql ->
            sql.select(column)
                .from(table)
                .where(among, fits)
                .groupBy(column)
                .orderBy(DSL.case_().when(first, DSL.inline(0)).else_(DSL.inline(1)), lower(column))
                .limit(most)
                .fetch(column));
  }
}
