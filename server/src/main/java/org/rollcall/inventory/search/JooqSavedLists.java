package org.rollcall.inventory.search;

import static org.jooq.impl.DSL.lower;
import static org.rollcall.db.Tables.SAVED_LIST;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.SavedListRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which ways of looking at the machines does the database keep? */
public final class JooqSavedLists implements SavedLists {
  private final Database database;

  public JooqSavedLists(Database database) {
    this.database = database;
  }

  @Override
  public List<SavedList> seenBy(@Nullable Long user) {
    var own = user == null ? SAVED_LIST.OWNER_ID.isNull() : SAVED_LIST.OWNER_ID.eq(user);
    return where(own.or(SAVED_LIST.SHARED));
  }

  @Override
  public Optional<SavedList> byId(long id) {
    return where(SAVED_LIST.ID.eq(id)).stream().findFirst();
  }

  private List<SavedList> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(SAVED_LIST)
                .where(condition)
                .orderBy(lower(SAVED_LIST.NAME), SAVED_LIST.ID)
                .fetch(JooqSavedLists::list));
  }

  @Override
  public SavedList add(SavedList list) {
    return database.call(
        sql -> {
          var row = sql.newRecord(SAVED_LIST);
          fill(row, list);
          row.setOwnerId(list.owner());
          row.setVersion(1);
          row.store();
          return list(row);
        });
  }

  @Override
  public boolean edit(SavedList list) {
    return database.call(
        sql -> {
          var row = sql.newRecord(SAVED_LIST);
          fill(row, list);
          row.setVersion(list.version() + 1);
          return sql.update(SAVED_LIST).set(row).where(still(list.id(), list.version())).execute()
              == 1;
        });
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql -> sql.deleteFrom(SAVED_LIST).where(still(id, version)).execute() == 1);
  }

  private static Condition still(long id, int version) {
    return SAVED_LIST.ID.eq(id).and(SAVED_LIST.VERSION.eq(version));
  }

  private static void fill(SavedListRecord row, SavedList list) {
    row.setName(CleanText.line(list.name(), SavedList.LONGEST_NAME));
    row.setSelector(list.selector());
    row.setSort(list.sort().written());
    row.setColumns(String.join(",", list.columns()));
    row.setShared(list.shared());
  }

  private static SavedList list(SavedListRecord row) {
    var columns = row.getColumns();
    return new SavedList(
        row.getId(),
        row.getOwnerId(),
        row.getName(),
        row.getSelector(),
        Sort.of(row.getSort()).orElse(Sort.BY_NAME),
        columns.isEmpty() ? List.of() : List.of(columns.split(",", -1)),
        row.getShared(),
        row.getVersion());
  }
}
