package org.rollcall.audit;

import static org.rollcall.db.Tables.DEED;
import static org.rollcall.db.Tables.DEED_HEAD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.DeedRecord;
import org.rollcall.store.TextMap;

/** Which row is a deed, and where does the chain of them end? */
final class JooqDeedRows {
  private JooqDeedRows() {}

  static KeptDeed kept(DeedRecord row) {
    var deed =
        new Deed(
            row.getDoneBy(),
            row.getCode(),
            row.getDoneOn(),
            TextMap.ofJson(row.getDetails()),
            row.getDoneAt());
    return new KeptDeed(row.getId(), deed, seal(row));
  }

  private static KeptDeed.@Nullable Seal seal(DeedRecord row) {
    return row.getNumber() == null
        ? null
        : new KeptDeed.Seal(row.getNumber(), row.getMac(), row.getKeyId());
  }

  static Head head(DSLContext sql) {
    return sql.selectFrom(DEED_HEAD)
        .where(DEED_HEAD.ID.eq(1))
        .fetchSingle(row -> new Head(row.getNumber(), row.getMac(), row.getKeyId()));
  }

  /** The same, which nobody else may move until the transaction ends. */
  static Head lockedHead(DSLContext sql) {
    return sql.selectFrom(DEED_HEAD)
        .where(DEED_HEAD.ID.eq(1))
        .forUpdate()
        .fetchSingle(row -> new Head(row.getNumber(), row.getMac(), row.getKeyId()));
  }

  static void move(DSLContext sql, Head head) {
    sql.update(DEED_HEAD)
        .set(DEED_HEAD.NUMBER, head.number())
        .set(DEED_HEAD.MAC, head.mac())
        .set(DEED_HEAD.KEY_ID, head.keyId())
        .where(DEED_HEAD.ID.eq(1))
        .execute();
  }

  static void seal(DSLContext sql, long id, Head place) {
    sql.update(DEED)
        .set(DEED.NUMBER, place.number())
        .set(DEED.MAC, place.mac())
        .set(DEED.KEY_ID, place.keyId())
        .where(DEED.ID.eq(id))
        .execute();
  }
}
