package org.rollcall.diagnosis;

import static org.rollcall.db.Tables.KMS_HOST;

import java.util.List;
import org.rollcall.activation.KmsAddress;
import org.rollcall.store.Database;

/** Which KMS hosts does the site allow? None listed means that none is ruled out. */
public final class JooqListedHosts {
  private final Database database;

  public JooqListedHosts(Database database) {
    this.database = database;
  }

  public List<KmsAddress> allowed() {
    return database.call(
        sql ->
            sql.select(KMS_HOST.NAME, KMS_HOST.PORT)
                .from(KMS_HOST)
                .where(KMS_HOST.ALLOWED)
                .fetch(row -> new KmsAddress(row.value1(), row.value2())));
  }
}
