package org.rollcall.schedule.followup;

import static org.rollcall.db.Tables.IMAGING_SIGN;
import static org.rollcall.db.Tables.MACHINE;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.ImagingSign;

/** Which signs of an imaging has nobody judged yet? */
final class JooqSigns {
  private JooqSigns() {}

  static List<FollowUps.Sign> open(DSLContext sql) {
    return sql.select(
            IMAGING_SIGN.ID,
            MACHINE.ID,
            MACHINE.NAME,
            MACHINE.ROOM_ID,
            IMAGING_SIGN.CODE,
            IMAGING_SIGN.DETAIL,
            IMAGING_SIGN.SEEN_AT)
        .from(IMAGING_SIGN)
        .join(MACHINE)
        .on(MACHINE.ID.eq(IMAGING_SIGN.MACHINE_ID))
        .where(IMAGING_SIGN.JUDGED.isFalse())
        .orderBy(IMAGING_SIGN.ID)
        .fetch(
            row ->
                new FollowUps.Sign(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    ImagingSign.ofCode(row.value5()),
                    row.value6(),
                    row.value7()));
  }

  static int judged(DSLContext sql, Collection<Long> signs, @Nullable Long followUp) {
    return sql.update(IMAGING_SIGN)
        .set(IMAGING_SIGN.JUDGED, true)
        .set(IMAGING_SIGN.FOLLOW_UP_ID, followUp)
        .where(IMAGING_SIGN.ID.in(signs))
        .execute();
  }
}
