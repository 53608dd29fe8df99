package org.rollcall.compliance.asof;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static org.rollcall.db.Tables.MACHINE_PAST;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.PRODUCT_ABSENCE;
import static org.rollcall.db.Tables.READING;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;

/** Of which rows did a past time consist? Each product with its last reading by then. */
final class JooqThen {
  private static final String SEEN = "seen";
  static final Field<Long> PRODUCT_ID = seen("product_id", Long.class);
  static final Field<String> TITLE = seen("title", String.class);
  static final Field<String> CHANNEL = seen("channel", String.class);
  static final Field<String> STATE = seen("state", String.class);
  static final Field<String> ERROR_CODE = seen("error_code", String.class);
  static final Field<String> KMS_HOST = seen("kms_host", String.class);
  static final Field<Instant> OBSERVED_AT =
      field(name(SEEN, "observed_at"), READING.OBSERVED_AT.getDataType());
  static final Field<Instant> EXPIRES_AT =
      field(name(SEEN, "expires_at"), READING.OBSERVED_AT.getDataType());
  static final Field<String> COVER =
      coalesce(seen("cover", String.class), inline(Cover.UNREAD.code()));
  private static final Field<Long> OF_MACHINE = seen("machine_id", Long.class);

  private final boolean postgres;
  private final Instant at;

  private JooqThen(boolean postgres, Instant at) {
    this.postgres = postgres;
    this.at = at;
  }

  static JooqThen at(DSLContext sql, Instant at) {
    var postgres = sql.family() == SQLDialect.POSTGRES;
    if (postgres) {
      // To compile such a query takes PostgreSQL longer than it saves: half a second, cold more.
      sql.execute("set local jit = off");
      // What is joined and sorted of a campus fits; by default it goes to the disk.
      sql.execute("set local work_mem = '64MB'");
    }
    return new JooqThen(postgres, at);
  }

  private static <T> Field<T> seen(String column, Class<T> type) {
    return field(name(SEEN, column), type);
  }

  /** Machines as they were then, each with its products; those without any once. */
  Table<Record> fleet() {
    return MACHINE_PAST.leftJoin(products()).on(OF_MACHINE.eq(MACHINE_PAST.MACHINE_ID));
  }

  /** Which stretch of a machine's past is meant, and that it was in use and known then. */
  Condition then() {
    return MACHINE_PAST
        .FROM_AT
        .lt(at)
        .and(MACHINE_PAST.TO_AT.isNull().or(MACHINE_PAST.TO_AT.ge(at)))
        .and(MACHINE_PAST.LIFE_CYCLE.ne(inline("retired")))
        .and(PRODUCT_ID.isNotNull().or(MACHINE_PAST.NOTED_AT.lt(at)));
  }

  private Table<?> products() {
    return select(
            PRODUCT.MACHINE_ID,
            PRODUCT.ID.as("product_id"),
            coalesce(READING.TITLE, PRODUCT.TITLE, PRODUCT.LICENSE_NAME, PRODUCT.NATURAL_KEY)
                .as("title"),
            READING.CHANNEL,
            READING.STATE,
            READING.ERROR_CODE,
            READING.KMS_HOST,
            READING.OBSERVED_AT,
            expiresAt().as("expires_at"),
            cover().as("cover"))
        .from(postgres ? lookedUp(at) : sortedOut(at))
        .where(notExists(absence()))
        .asTable(SEEN);
  }

  /** One look into the index for each product: a third of the work of going through all of it. */
  private static Table<?> lookedUp(Instant at) {
    var last =
        select(READING.fields())
            .from(READING)
            .where(READING.PRODUCT_ID.eq(PRODUCT.ID), READING.OBSERVED_AT.lt(at))
            .orderBy(READING.OBSERVED_AT.desc(), READING.ID.desc())
            .limit(1)
            .asTable(READING.getName());
    return PRODUCT.join(lateral(last)).on(trueCondition());
  }

  /** The same for H2, whose joins see nothing of each other. */
  private static Table<?> sortedOut(Instant at) {
    var last =
        select(READING.PRODUCT_ID, READING.ID, READING.OBSERVED_AT)
            .distinctOn(READING.PRODUCT_ID)
            .from(READING)
            .where(READING.OBSERVED_AT.lt(at))
            .orderBy(READING.PRODUCT_ID, READING.OBSERVED_AT.desc(), READING.ID.desc())
            .asTable("latest");
    return last.join(READING)
        .on(READING.ID.eq(last.field("id", Long.class)))
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(READING.PRODUCT_ID));
  }

  private Select<?> absence() {
    return selectOne()
        .from(PRODUCT_ABSENCE)
        .where(PRODUCT_ABSENCE.PRODUCT_ID.eq(PRODUCT.ID))
        .and(PRODUCT_ABSENCE.FROM_AT.lt(at))
        .and(PRODUCT_ABSENCE.TO_AT.isNull().or(PRODUCT_ABSENCE.TO_AT.ge(at)));
  }

  private Field<String> cover() {
    var volume =
        READING
            .CHANNEL
            .isNull()
            .or(READING.CHANNEL.like(inline("VOLUME%")))
            .or(READING.CHANNEL.like(inline("%MAK%")));
    return when(
            READING.STATE.eq(inline("subscription")).or(volume.not()),
            inline(Cover.NOT_VOLUME.code()))
        .when(
            READING
                .STATE
                .isNull()
                .or(
                    READING.STATE.in(
                        inline("unknown"),
                        inline("activation_succeeded"),
                        inline("activation_failed"))),
            inline(Cover.UNCLEAR.code()))
        .when(READING.STATE.ne(inline("licensed")), inline(Cover.NOT_ACTIVATED.code()))
        .when(expiresAt().lt(at), inline(Cover.EXPIRED.code()))
        .otherwise(inline(Cover.COVERED.code()));
  }

  /** Null where the state does not end, or later than can be counted. */
  private Field<Instant> expiresAt() {
    var sum = postgres ? "{0} + {1} * interval '1 minute'" : "dateadd(minute, {1}, {0})";
    var type = READING.OBSERVED_AT.getDataType();
    return when(
            READING.REMAINING_MINUTES.between(inline(1L), inline((long) Integer.MAX_VALUE)),
            field(sum, type, READING.OBSERVED_AT, READING.REMAINING_MINUTES))
        .otherwise(inline(null, type));
  }
}
