package org.rollcall.run;

import static org.rollcall.db.Tables.NODE;

import java.util.List;
import java.util.Set;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which servers share the work, by the database? */
public final class JooqNodes implements Nodes {
  private static final String SEPARATOR = ",";

  private final Database database;

  public JooqNodes(Database database) {
    this.database = database;
  }

  @Override
  public void seen(Node node) {
    var name = CleanText.line(node.name(), 200);
    var keys = String.join(SEPARATOR, node.keyIds());
    database.call(
        sql -> {
          var known =
              sql.update(NODE)
                  .set(NODE.VERSION, CleanText.line(node.version(), 60))
                  .set(NODE.STARTED_AT, node.startedAt())
                  .set(NODE.SEEN_AT, node.seenAt())
                  .set(NODE.KEY_IDS, keys)
                  .where(NODE.NAME.eq(name))
                  .execute();
          return known == 1
              ? known
              : sql.insertInto(
                      NODE, NODE.NAME, NODE.VERSION, NODE.STARTED_AT, NODE.SEEN_AT, NODE.KEY_IDS)
                  .values(
                      name,
                      CleanText.line(node.version(), 60),
                      node.startedAt(),
                      node.seenAt(),
                      keys)
                  .onConflictDoNothing()
                  .execute();
        });
  }

  @Override
  public void left(String name) {
    database.call(
        sql -> sql.deleteFrom(NODE).where(NODE.NAME.eq(CleanText.line(name, 200))).execute());
  }

  @Override
  public List<Node> all() {
    return database.call(
        sql ->
            sql.selectFrom(NODE)
                .orderBy(NODE.NAME)
                .fetch(
                    row ->
                        new Node(
                            row.getName(),
                            row.getVersion(),
                            row.getStartedAt(),
                            row.getSeenAt(),
                            keyIds(row.getKeyIds()))));
  }

  private static Set<String> keyIds(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(SEPARATOR, -1));
  }
}
