package org.rollcall.inventory.search;

import static org.jooq.Records.mapping;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** How do products stand now? */
final class JooqProductsNow {
  private JooqProductsNow() {}

  /** Those for which the condition holds, by machine. */
  static Map<Long, List<ProductNow>> of(DSLContext sql, Condition condition) {
    return sql
        .select(
            PRODUCT.ID,
            PRODUCT.MACHINE_ID,
            PRODUCT.INSTALLATION_ID,
            PRODUCT.FAMILY,
            PRODUCT.TITLE,
            PRODUCT.STATE,
            PRODUCT.CHANNEL,
            PRODUCT.KMS_HOST,
            PRODUCT.ERROR_CODE,
            PRODUCT.AD_ACTIVATED,
            PRODUCT.OBSERVED_AT,
            PRODUCT.EXPIRES_AT,
            PRODUCT.STANDING)
        .from(PRODUCT)
        .where(condition)
        .orderBy(PRODUCT.PRESENT.desc(), PRODUCT.TITLE, PRODUCT.ID)
        .fetch(mapping(ProductNow::new))
        .stream()
        .collect(Collectors.groupingBy(ProductNow::machine));
  }
}
