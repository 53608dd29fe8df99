package org.rollcall.run;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.PRODUCT_ABSENCE;

import java.time.Instant;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** From when to when was a product not there? So that a report of that time leaves it out. */
final class JooqAbsences {
  private JooqAbsences() {}

  /** These products were seen to be there no more. */
  static void gone(DSLContext sql, Condition products, Instant at) {
    sql.insertInto(PRODUCT_ABSENCE, PRODUCT_ABSENCE.PRODUCT_ID, PRODUCT_ABSENCE.FROM_AT)
        .select(
            select(PRODUCT.ID, val(at, PRODUCT_ABSENCE.FROM_AT))
                .from(PRODUCT)
                .where(products)
                .and(
                    notExists(
                        selectOne()
                            .from(PRODUCT_ABSENCE)
                            .where(PRODUCT_ABSENCE.PRODUCT_ID.eq(PRODUCT.ID))
                            .and(
                                PRODUCT_ABSENCE
                                    .TO_AT
                                    .isNull()
                                    .or(PRODUCT_ABSENCE.FROM_AT.eq(at))))))
        .execute();
  }

  /** These products are there, however long they were not. */
  static void back(DSLContext sql, Collection<Long> products, Instant at) {
    sql.update(PRODUCT_ABSENCE)
        .set(PRODUCT_ABSENCE.TO_AT, at)
        .where(PRODUCT_ABSENCE.PRODUCT_ID.in(products))
        .and(PRODUCT_ABSENCE.TO_AT.isNull())
        .and(PRODUCT_ABSENCE.FROM_AT.le(at))
        .execute();
  }
}
