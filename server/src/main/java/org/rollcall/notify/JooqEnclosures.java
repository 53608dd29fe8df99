package org.rollcall.notify;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.DELIVERY;
import static org.rollcall.db.Tables.NOTICE_FILE;
import static org.rollcall.db.Tables.NOTICE_FILE_PART;

import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rollcall.store.CleanText;

/** Which files does the database hold for notices that are on their way? */
final class JooqEnclosures {
  private JooqEnclosures() {}

  static void keep(DSLContext sql, long notice, Enclosure file) {
    sql.insertInto(NOTICE_FILE)
        .set(NOTICE_FILE.NOTICE_ID, notice)
        .set(NOTICE_FILE.NAME, CleanText.line(file.name(), 200))
        .set(NOTICE_FILE.MEDIA_TYPE, file.mediaType())
        .set(NOTICE_FILE.SHA256, file.sha256())
        .set(NOTICE_FILE.BYTE_COUNT, file.bytes())
        .execute();
    for (var i = 0; i < file.parts().size(); i++) {
      sql.insertInto(NOTICE_FILE_PART)
          .set(NOTICE_FILE_PART.NOTICE_ID, notice)
          .set(NOTICE_FILE_PART.PART, i)
          .set(NOTICE_FILE_PART.CONTENT, file.parts().get(i))
          .execute();
    }
  }

  static Optional<Enclosure> of(DSLContext sql, long notice) {
    return sql.selectFrom(NOTICE_FILE)
        .where(NOTICE_FILE.NOTICE_ID.eq(notice))
        .fetchOptional(
            row ->
                new Enclosure(
                    row.getName(),
                    row.getMediaType(),
                    row.getSha256(),
                    row.getByteCount(),
                    sql.select(NOTICE_FILE_PART.CONTENT)
                        .from(NOTICE_FILE_PART)
                        .where(NOTICE_FILE_PART.NOTICE_ID.eq(notice))
                        .orderBy(NOTICE_FILE_PART.PART)
                        .fetch(NOTICE_FILE_PART.CONTENT)));
  }

  /** Forgets what is in the files that the last of these deliveries waited for. */
  static void forget(DSLContext sql, Collection<Long> deliveries) {
    var notices =
        sql.selectDistinct(DELIVERY.NOTICE_ID)
            .from(DELIVERY)
            .where(DELIVERY.ID.in(deliveries))
            .fetch(DELIVERY.NOTICE_ID);
    var over = DELIVERY.STATE.in(Delivery.State.SENT.code(), Delivery.State.GIVEN_UP.code());
    sql.deleteFrom(NOTICE_FILE_PART)
        .where(NOTICE_FILE_PART.NOTICE_ID.in(notices))
        .and(
            notExists(
                selectOne()
                    .from(DELIVERY)
                    .where(DELIVERY.NOTICE_ID.eq(NOTICE_FILE_PART.NOTICE_ID))
                    .and(over.not())))
        .execute();
  }
}
