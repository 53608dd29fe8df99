package org.rollcall.run;

import static java.util.Comparator.comparingInt;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.rollcall.activation.ProductFamily;

/** Which products does a machine have, and which of them was just read? */
final class JooqProducts {
  private final DSLContext sql;
  private final long machine;
  private final long installation;
  private final Map<Long, ProductIdentity> products = new LinkedHashMap<>();
  private final Set<Long> present = new HashSet<>();

  private JooqProducts(DSLContext sql, long machine, long installation) {
    this.sql = sql;
    this.machine = machine;
    this.installation = installation;
  }

  /** Nobody else adds to the machine's products before the transaction ends. */
  static void lock(DSLContext sql, long machine) {
    sql.select(MACHINE.ID).from(MACHINE).where(MACHINE.ID.eq(machine)).forUpdate().execute();
  }

  /** The products of one of the machine's installations. */
  static JooqProducts on(DSLContext sql, long machine, long installation) {
    var found = new JooqProducts(sql, machine, installation);
    sql.select(
            PRODUCT.ID, PRODUCT.SKU_ID, PRODUCT.PARTIAL_KEY, PRODUCT.LICENSE_NAME, PRODUCT.PRESENT)
        .from(PRODUCT)
        .where(PRODUCT.INSTALLATION_ID.eq(installation))
        .orderBy(PRODUCT.ID)
        .forEach(
            row -> {
              var identity = new ProductIdentity(row.value2(), row.value3(), row.value4());
              found.products.put(row.value1(), identity);
              if (row.value5()) found.present.add(row.value1());
            });
    return found;
  }

  /** Whether some of these were not there until now. */
  boolean hasAbsent(Collection<Long> these) {
    return !present.containsAll(these);
  }

  /** Whether there were more than these until now. */
  boolean hasOthers(Collection<Long> these) {
    return !these.containsAll(present);
  }

  /** The product of this identity: one that was known, with what is now known besides, or new. */
  long known(ProductIdentity identity) {
    return products.entrySet().stream()
        .filter(product -> product.getValue().closeness(identity) > 0)
        .max(comparingInt(product -> product.getValue().closeness(identity)))
        .map(product -> renewed(product.getKey(), identity.over(product.getValue())))
        .orElseGet(() -> added(identity));
  }

  private long renewed(long product, ProductIdentity identity) {
    if (!identity.equals(products.put(product, identity))) {
      sql.update(PRODUCT)
          .set(PRODUCT.NATURAL_KEY, identity.naturalKey())
          .set(PRODUCT.SKU_ID, identity.skuId())
          .set(PRODUCT.PARTIAL_KEY, identity.partialKey())
          .set(PRODUCT.LICENSE_NAME, identity.licenseName())
          .where(PRODUCT.ID.eq(product))
          .execute();
    }
    return product;
  }

  private long added(ProductIdentity identity) {
    var row = sql.newRecord(PRODUCT);
    row.setMachineId(machine);
    row.setInstallationId(installation);
    row.setPresent(true);
    // Until a reading names it, it has to be called something.
    row.setTitle("?");
    row.setFamily(ProductFamily.OTHER.code());
    row.setNaturalKey(identity.naturalKey());
    row.setSkuId(identity.skuId());
    row.setPartialKey(identity.partialKey());
    row.setLicenseName(identity.licenseName());
    row.store();
    products.put(row.getId(), identity);
    present.add(row.getId());
    return row.getId();
  }
}
