package org.rollcall.run;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.rollcall.db.Tables.INSTALLATION;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.InstallationRecord;
import org.rollcall.inventory.Installation;
import org.rollcall.store.CleanText;

/**
 * Which of a machine's Windows is this? A PC that is re-imaged shows one that was never seen, and
 * nothing of the former ones any more; a PC with a restore card shows again what was seen before.
 */
final class JooqInstallations {
  private final DSLContext sql;
  private final long machine;
  private final List<InstallationRecord> known;

  private JooqInstallations(DSLContext sql, long machine) {
    this.sql = sql;
    this.machine = machine;
    this.known =
        sql.selectFrom(INSTALLATION)
            .where(INSTALLATION.MACHINE_ID.eq(machine))
            .orderBy(INSTALLATION.ID)
            .fetch();
  }

  /** The installation that answered; the machine's row is locked by the caller. */
  static InstallationRecord seen(DSLContext sql, long machine, Installation told, Instant at) {
    return new JooqInstallations(sql, machine).seen(clean(told), at);
  }

  private static Installation clean(Installation told) {
    var installedAt = told.installedAt();
    return new Installation(
        told.sid() == null ? null : CleanText.line(told.sid(), 200),
        installedAt == null ? null : installedAt.truncatedTo(ChronoUnit.SECONDS),
        told.name() == null ? null : CleanText.line(told.name(), 200));
  }

  private InstallationRecord seen(Installation told, Instant at) {
    var row = (told.isUntold() ? last() : closest(told).or(this::unnamed)).orElse(null);
    if (row == null) {
      replaceAll(at);
      if (!known.isEmpty()) {
        JooqImagingSigns.note(sql, machine, ImagingSign.NEW_WINDOWS, told.key(), at);
      }
      row = sql.newRecord(INSTALLATION);
      row.setMachineId(machine);
      row.setFirstSeenAt(at);
    }
    var all = told.over(installation(row));
    row.setNaturalKey(all.key());
    row.setMachineSid(all.sid());
    row.setInstalledAt(all.installedAt());
    row.setName(all.name());
    if (row.getSeenAt() == null || row.getSeenAt().isBefore(at)) row.setSeenAt(at);
    row.setReplaced(false);
    row.store();
    return row;
  }

  /** Who does not say which one it is, is most likely the one that spoke last. */
  private Optional<InstallationRecord> last() {
    return known.stream()
        .filter(row -> !row.getReplaced())
        .max(comparing(InstallationRecord::getSeenAt, nullsFirst(naturalOrder())));
  }

  private Optional<InstallationRecord> closest(Installation told) {
    return known.stream()
        .filter(row -> told.closeness(installation(row)) > 0)
        .max(comparingInt(row -> told.closeness(installation(row))));
  }

  /** What was read before anybody told which Windows it was. */
  private Optional<InstallationRecord> unnamed() {
    return known.stream().filter(row -> installation(row).isUntold()).findFirst();
  }

  private void replaceAll(Instant at) {
    if (known.isEmpty()) return;
    sql.update(INSTALLATION)
        .set(INSTALLATION.REPLACED, true)
        .where(INSTALLATION.MACHINE_ID.eq(machine))
        .execute();
    var all = PRODUCT.MACHINE_ID.eq(machine).and(PRODUCT.PRESENT);
    JooqAbsences.gone(sql, all, at);
    sql.update(PRODUCT).set(PRODUCT.PRESENT, false).where(all).execute();
  }

  private static Installation installation(InstallationRecord row) {
    return new Installation(row.getMachineSid(), row.getInstalledAt(), row.getName());
  }
}
