package org.rollcall.run;

import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.INSTALLATION;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.READING;

import org.jooq.DSLContext;
import org.rollcall.db.tables.records.InstallationRecord;
import org.rollcall.db.tables.records.ProductRecord;

/** How do one machine's products come to be another's, with every reading of them? */
record JooqMerge(DSLContext sql, long kept, long other) {
  void products() {
    sql.selectFrom(INSTALLATION)
        .where(INSTALLATION.MACHINE_ID.eq(other))
        .orderBy(INSTALLATION.ID)
        .fetch()
        .forEach(this::installation);
  }

  private void installation(InstallationRecord theirs) {
    var same =
        sql.fetchOptional(
            INSTALLATION,
            INSTALLATION.MACHINE_ID.eq(kept),
            INSTALLATION.NATURAL_KEY.eq(theirs.getNaturalKey()));
    if (same.isEmpty()) {
      sql.update(PRODUCT)
          .set(PRODUCT.MACHINE_ID, kept)
          .where(PRODUCT.INSTALLATION_ID.eq(theirs.getId()))
          .execute();
      theirs.setMachineId(kept);
      theirs.store();
      return;
    }
    sql.selectFrom(PRODUCT)
        .where(PRODUCT.INSTALLATION_ID.eq(theirs.getId()))
        .orderBy(PRODUCT.ID)
        .fetch()
        .forEach(product -> product(product, same.get().getId()));
    theirs.delete();
  }

  private void product(ProductRecord theirs, long installation) {
    var same =
        sql.fetchOptional(
            PRODUCT,
            PRODUCT.INSTALLATION_ID.eq(installation),
            PRODUCT.NATURAL_KEY.eq(theirs.getNaturalKey()));
    if (same.isEmpty()) {
      theirs.setMachineId(kept);
      theirs.setInstallationId(installation);
      theirs.store();
      return;
    }
    var ours = same.get();
    sql.update(READING)
        .set(READING.PRODUCT_ID, ours.getId())
        .where(READING.PRODUCT_ID.eq(theirs.getId()))
        .execute();
    sql.update(FINDING)
        .set(FINDING.PRODUCT_ID, ours.getId())
        .where(FINDING.PRODUCT_ID.eq(theirs.getId()))
        .execute();
    if (isLater(theirs, ours)) takeOver(theirs, ours);
    theirs.delete();
  }

  private static boolean isLater(ProductRecord theirs, ProductRecord ours) {
    if (theirs.getObservedAt() == null) return false;
    return ours.getObservedAt() == null || theirs.getObservedAt().isAfter(ours.getObservedAt());
  }

  /** How the product stands now is what the later of the two readings says. */
  private static void takeOver(ProductRecord theirs, ProductRecord ours) {
    ours.setReadingId(theirs.getReadingId());
    ours.setObservedAt(theirs.getObservedAt());
    ours.setState(theirs.getState());
    ours.setChannel(theirs.getChannel());
    ours.setKmsHost(theirs.getKmsHost());
    ours.setErrorCode(theirs.getErrorCode());
    ours.setAdActivated(theirs.getAdActivated());
    ours.setExpiresAt(theirs.getExpiresAt());
    ours.setStanding(theirs.getStanding());
    ours.setTitle(theirs.getTitle());
    ours.setFamily(theirs.getFamily());
    ours.setPresent(theirs.getPresent());
    ours.store();
  }
}
