package org.rollcall.compliance.agreement;

import static org.rollcall.db.Tables.AGREEMENT;

import java.util.List;
import java.util.Optional;
import org.rollcall.activation.ProductFamily;
import org.rollcall.db.tables.records.AgreementRecord;
import org.rollcall.store.Database;

/** Which agreements does the database hold? */
public final class JooqAgreements implements Agreements {
  private final Database database;

  public JooqAgreements(Database database) {
    this.database = database;
  }

  @Override
  public List<Agreement> all() {
    return database.call(
        sql ->
            sql.selectFrom(AGREEMENT)
                .orderBy(AGREEMENT.TO_DAY.asc().nullsLast(), AGREEMENT.TITLE, AGREEMENT.ID)
                .fetch(JooqAgreements::agreement));
  }

  @Override
  public Optional<Agreement> byId(long id) {
    return database.call(
        sql -> sql.fetchOptional(AGREEMENT, AGREEMENT.ID.eq(id)).map(JooqAgreements::agreement));
  }

  @Override
  public Agreement add(Agreement agreement) {
    return database.call(
        sql -> {
          var row = sql.newRecord(AGREEMENT);
          fill(row, agreement);
          row.setVersion(1);
          row.insert();
          return agreement(row);
        });
  }

  @Override
  public Optional<Agreement> edit(Agreement agreement) {
    return database.call(
        sql ->
            sql.selectFrom(AGREEMENT)
                .where(AGREEMENT.ID.eq(agreement.id()))
                .and(AGREEMENT.VERSION.eq(agreement.version()))
                .forUpdate()
                .fetchOptional()
                .map(
                    row -> {
                      fill(row, agreement);
                      row.setVersion(agreement.version() + 1);
                      row.store();
                      return agreement(row);
                    }));
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
            sql ->
                sql.deleteFrom(AGREEMENT)
                    .where(AGREEMENT.ID.eq(id).and(AGREEMENT.VERSION.eq(version)))
                    .execute())
        == 1;
  }

  private static void fill(AgreementRecord row, Agreement agreement) {
    var scope = agreement.scope();
    row.setTitle(agreement.title());
    row.setFamily(scope.family().code());
    row.setEdition(scope.edition());
    row.setQuantity(scope.quantity());
    row.setFromDay(agreement.period().from());
    row.setToDay(agreement.period().to());
    row.setDocument(agreement.papers().document());
    row.setContact(agreement.papers().contact());
    row.setNote(agreement.papers().note());
  }

  private static Agreement agreement(AgreementRecord row) {
    return new Agreement(
        row.getId(),
        row.getTitle(),
        new Agreement.Scope(
            ProductFamily.ofCode(row.getFamily()).orElse(ProductFamily.OTHER),
            row.getEdition(),
            row.getQuantity()),
        new Agreement.Period(row.getFromDay(), row.getToDay()),
        new Agreement.Papers(row.getDocument(), row.getContact(), row.getNote()),
        row.getVersion());
  }
}
