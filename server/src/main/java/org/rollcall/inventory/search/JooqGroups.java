package org.rollcall.inventory.search;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.MACHINE_GROUP_MEMBER;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.db.tables.records.MachineGroupRecord;
import org.rollcall.inventory.NameTaken;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which groups does the database know? */
public final class JooqGroups implements Groups {
  private static final int AT_ONCE = 1_000;

  private final Database database;

  public JooqGroups(Database database) {
    this.database = database;
  }

  @Override
  public List<Group> all() {
    return where(noCondition());
  }

  @Override
  public Optional<Group> byId(long id) {
    return where(MACHINE_GROUP.ID.eq(id)).stream().findFirst();
  }

  private List<Group> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(MACHINE_GROUP)
                .where(condition)
                .orderBy(MACHINE_GROUP.NAME_KEY)
                .fetch(JooqGroups::group));
  }

  private static Group group(MachineGroupRecord row) {
    return new Group(
        row.getId(),
        row.getName(),
        row.getSelector(),
        row.getNote(),
        row.getCredential(),
        row.getVersion());
  }

  @Override
  public Group add(Group group) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(MACHINE_GROUP);
            fill(row, group);
            row.setVersion(1);
            row.store();
            return group(row);
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(group.name(), taken);
    }
  }

  private static void fill(MachineGroupRecord row, Group group) {
    var name = CleanText.line(group.name(), Group.LONGEST_NAME);
    row.setName(name);
    row.setNameKey(name.toLowerCase(Locale.ROOT));
    row.setSelector(CleanText.ofNullable(group.selector(), Selector.LONGEST));
    row.setNote(CleanText.ofNullable(group.note(), Group.LONGEST_NOTE));
    row.setCredential(group.credential());
    row.setVersion(group.version());
  }

  @Override
  public boolean edit(Group group) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(MACHINE_GROUP);
            fill(row, group);
            row.setVersion(group.version() + 1);
            var kept =
                sql.update(MACHINE_GROUP)
                        .set(row)
                        .where(MACHINE_GROUP.ID.eq(group.id()))
                        .and(MACHINE_GROUP.VERSION.eq(group.version()))
                        .execute()
                    == 1;
            if (kept && group.selector() != null) {
              sql.deleteFrom(MACHINE_GROUP_MEMBER)
                  .where(MACHINE_GROUP_MEMBER.GROUP_ID.eq(group.id()))
                  .execute();
            }
            return kept;
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(group.name(), taken);
    }
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(MACHINE_GROUP)
                    .where(MACHINE_GROUP.ID.eq(id).and(MACHINE_GROUP.VERSION.eq(version)))
                    .execute()
                == 1);
  }

  @Override
  public void pick(long id, Collection<Long> machines) {
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                database.call(
                    sql ->
                        sql.insertInto(MACHINE_GROUP_MEMBER)
                            .columns(MACHINE_GROUP_MEMBER.GROUP_ID, MACHINE_GROUP_MEMBER.MACHINE_ID)
                            .select(
                                select(val(id), MACHINE.ID)
                                    .from(MACHINE)
                                    .where(MACHINE.ID.in(some)))
                            .onConflictDoNothing()
                            .execute()));
  }

  @Override
  public void drop(long id, Collection<Long> machines) {
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                database.call(
                    sql ->
                        sql.deleteFrom(MACHINE_GROUP_MEMBER)
                            .where(MACHINE_GROUP_MEMBER.GROUP_ID.eq(id))
                            .and(MACHINE_GROUP_MEMBER.MACHINE_ID.in(some))
                            .execute()));
  }
}
