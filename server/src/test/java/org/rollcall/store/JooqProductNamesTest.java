package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.run.Observation;

class JooqProductNamesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static void read(Stores stores, String license) {
    var reading = new Reading(license, null, null, null, ProductState.LICENSED, null, null, null);
    var machine = stores.newMachine().id();
    stores.readings().record(machine, null, List.of(Observation.of(reading, NOON)));
  }

  @Test
  void what_was_named_in_the_language_of_its_pc_is_named_as_on_all_pcs() {
    try (var database = Database.open(StoreLocation.memory("product-names"))) {
      var stores = Stores.in(database);
      read(stores, "Windows(R), Enterprise edition");
      read(stores, "ProPlus2021Volume");
      database.call(
          sql ->
              sql.update(PRODUCT)
                  .set(PRODUCT.TITLE, "Windows 11 企業版")
                  .where(PRODUCT.FAMILY.eq("windows"))
                  .execute());
      database.call(
          sql ->
              sql.update(PRODUCT)
                  .set(PRODUCT.TITLE, "ProPlus2021Volume")
                  .set(PRODUCT.FAMILY, "other")
                  .where(PRODUCT.FAMILY.ne("windows"))
                  .execute());

      database.call(
          sql -> {
            JooqProductNames.rename(sql);
            return true;
          });

      var named =
          database.call(
              sql ->
                  sql.select(PRODUCT.TITLE, PRODUCT.FAMILY)
                      .from(PRODUCT)
                      .orderBy(PRODUCT.ID)
                      .fetch(row -> row.value1() + ": " + row.value2()));
      assertThat(named)
          .containsExactly("Windows 11 Enterprise: windows", "Office ProPlus 2021: office");
    }
  }
}
