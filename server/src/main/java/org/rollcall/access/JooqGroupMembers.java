package org.rollcall.access;

import static org.rollcall.db.Tables.MACHINE_GROUP_MEMBER;

import java.util.Set;
import org.rollcall.store.Database;

/** Which machines were picked into groups, as the database has it? */
public final class JooqGroupMembers implements GroupMembers {
  private final Database database;

  public JooqGroupMembers(Database database) {
    this.database = database;
  }

  @Override
  public Set<Long> machines(Set<Long> groups) {
    return database.call(
        sql ->
            sql.selectDistinct(MACHINE_GROUP_MEMBER.MACHINE_ID)
                .from(MACHINE_GROUP_MEMBER)
                .where(MACHINE_GROUP_MEMBER.GROUP_ID.in(groups))
                .fetchSet(MACHINE_GROUP_MEMBER.MACHINE_ID));
  }
}
