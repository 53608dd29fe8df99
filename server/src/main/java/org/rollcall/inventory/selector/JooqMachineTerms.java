package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_IDENTITY;
import static org.rollcall.db.Tables.MACHINE_LABEL;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What does a term on a machine itself mean to the database? */
final class JooqMachineTerms {
  private final JooqSelection selection;
  private final Selector.Term term;

  private JooqMachineTerms(JooqSelection selection, Selector.Term term) {
    this.selection = selection;
    this.term = term;
  }

  static Condition condition(JooqSelection selection, Selector.Term term) {
    var one = new JooqMachineTerms(selection, term);
    return or(term.values().stream().map(one::says).toList());
  }

  private Condition says(Value value) {
    return switch (value) {
      case Value.None _ -> none();
      case Value.Text text -> text(text);
      case Value.Code(var code) -> code(code);
      case Value.Time time -> time(time);
    };
  }

  private Condition none() {
    return switch (term.subject()) {
      case ROOM -> MACHINE.ROOM_ID.isNull();
      case BUILDING -> MACHINE.ROOM_ID.isNull().or(inRoom(ROOM.BUILDING_KEY.isNull()));
      case GROUP -> not(JooqGroupTerms.inAny(selection));
      case LABEL -> not(label(noCondition()));
      case FINDING -> not(finding(noCondition()));
      case OWNER -> MACHINE.OWNER.isNull();
      case MAC -> MACHINE.MAC.isNull();
      case SERIAL -> MACHINE.SERIAL_NUMBER.isNull();
      case NOTE -> MACHINE.NOTE.isNull();
      case TRANSPORT -> MACHINE.TRANSPORT.isNull();
      case CREDENTIAL -> MACHINE.CREDENTIAL.isNull();
      case LAPSES -> MACHINE.EXPIRES_AT.isNull();
      case SEEN -> MACHINE.SEEN_AT.isNull();
      case VISITED, OUTCOME -> MACHINE.VISITED_AT.isNull();
      case CAUSE -> MACHINE.CAUSE.isNull();
      case NAME, ADDRESS, LIFE, CLONED -> DSL.falseCondition();
      case WINDOWS, OFFICE, PRODUCT, STATE, CHANNEL, KMS, RENEWAL, ERROR, EXPIRES ->
          throw ofProduct();
    };
  }

  private Condition text(Value.Text text) {
    var form = term.subject().form();
    return switch (term.subject()) {
      case NAME -> JooqText.inLower(MACHINE.NAME_KEY, text, form);
      case ADDRESS -> JooqText.inLower(MACHINE.ADDRESS, text, form);
      case ROOM -> inRoom(JooqText.inLower(ROOM.NAME_KEY, text, form));
      case BUILDING -> inRoom(JooqText.agrees(ROOM.BUILDING_KEY, text, form));
      case GROUP -> JooqGroupTerms.in(selection, text);
      case LABEL -> label(JooqText.agrees(MACHINE_LABEL.CONTENT, text, form));
      case FINDING -> finding(JooqText.inLower(FINDING.CODE, text, form));
      case OWNER -> JooqText.agrees(MACHINE.OWNER, text, form);
      case MAC -> mac(text);
      case SERIAL -> serial(text);
      case NOTE -> JooqText.agrees(MACHINE.NOTE, text, form);
      case CREDENTIAL -> JooqText.agrees(MACHINE.CREDENTIAL, text, form);
      case CAUSE -> JooqText.agrees(MACHINE.CAUSE, text, form);
      case TRANSPORT, LIFE, CLONED, OUTCOME, LAPSES, SEEN, VISITED -> throw ofOtherForm();
      case WINDOWS, OFFICE, PRODUCT, STATE, CHANNEL, KMS, RENEWAL, ERROR, EXPIRES ->
          throw ofProduct();
    };
  }

  private Condition code(String code) {
    return switch (term.subject()) {
      case TRANSPORT -> is(MACHINE.TRANSPORT, code);
      case OUTCOME -> is(MACHINE.OUTCOME, code);
      case LIFE -> MACHINE.LIFE_CYCLE.eq(code);
      case CLONED -> code.equals("yes") ? cloned() : not(cloned());
      default -> throw ofOtherForm();
    };
  }

  private Condition time(Value.Time time) {
    var ahead = term.subject().form() == Subject.Form.AHEAD;
    var stretch = Stretch.of(time, selection.here(), ahead);
    return switch (term.subject()) {
      case LAPSES -> within(MACHINE.EXPIRES_AT, stretch);
      case SEEN -> within(MACHINE.SEEN_AT, stretch);
      case VISITED -> within(MACHINE.VISITED_AT, stretch);
      default -> throw ofOtherForm();
    };
  }

  private static Condition within(Field<Instant> column, Stretch stretch) {
    var within = column.isNotNull();
    if (stretch.from() != null) within = within.and(column.ge(stretch.from()));
    return stretch.to() == null ? within : within.and(column.lt(stretch.to()));
  }

  private static Condition is(Field<String> column, String code) {
    return column.isNotNull().and(column.eq(code));
  }

  static Condition inRoom(Condition room) {
    return MACHINE
        .ROOM_ID
        .isNotNull()
        .and(MACHINE.ROOM_ID.in(select(ROOM.ID).from(ROOM).where(room)));
  }

  private Condition label(Condition content) {
    var typed = new Value.Text(String.valueOf(term.label()), true, false);
    var name = JooqText.agrees(MACHINE_LABEL.NAME, typed, Subject.Form.WHOLE);
    return selection.has(MACHINE_LABEL, MACHINE_LABEL.MACHINE_ID, name.and(content));
  }

  private Condition finding(Condition code) {
    return selection.has(FINDING, FINDING.MACHINE_ID, FINDING.CLOSED_AT.isNull().and(code));
  }

  /** As the list says, or as the PC says itself. */
  private Condition serial(Value.Text text) {
    var form = term.subject().form();
    var said =
        selection.has(
            MACHINE_IDENTITY,
            MACHINE_IDENTITY.MACHINE_ID,
            JooqText.agrees(MACHINE_IDENTITY.SERIAL_NUMBER, text, form));
    return JooqText.agrees(MACHINE.SERIAL_NUMBER, text, form).or(said);
  }

  /** However its pairs are parted. */
  private static Condition mac(Value.Text text) {
    var digits = text.text().replaceAll("[-:. ]", "");
    if (digits.isEmpty()) return DSL.falseCondition();
    var typed = new Value.Text(digits, text.exact(), text.pattern());
    return JooqText.agrees(replace(MACHINE.MAC, "-", ""), typed, Subject.Form.PART);
  }

  private Condition cloned() {
    var twin = MACHINE_IDENTITY.as("twin");
    var shared =
        select(twin.CMID)
            .from(twin)
            .where(twin.CMID.isNotNull())
            .groupBy(twin.CMID)
            .having(count().gt(1));
    return selection.has(
        MACHINE_IDENTITY, MACHINE_IDENTITY.MACHINE_ID, MACHINE_IDENTITY.CMID.in(shared));
  }

  private IllegalStateException ofProduct() {
    return new IllegalStateException("not said of a machine: " + term);
  }

  private IllegalStateException ofOtherForm() {
    return new IllegalStateException("not a value of this subject: " + term);
  }
}
