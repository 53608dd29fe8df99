package org.rollcall.schedule;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.CALENDAR_FEED;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.db.tables.records.CalendarFeedRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which links are there, by the database? */
public final class JooqFeeds implements Feeds {
  private final Database database;

  public JooqFeeds(Database database) {
    this.database = database;
  }

  @Override
  public List<Feed> all() {
    return where(noCondition());
  }

  @Override
  public Optional<Feed> byDigest(String digest) {
    return where(CALENDAR_FEED.DIGEST.eq(digest)).stream().findFirst();
  }

  private List<Feed> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(CALENDAR_FEED)
                .where(condition)
                .orderBy(CALENDAR_FEED.ID)
                .fetch(JooqFeeds::feed));
  }

  private static Feed feed(CalendarFeedRecord row) {
    return new Feed(
        row.getId(),
        row.getName(),
        Language.of(row.getLanguage()),
        row.getMadeBy(),
        row.getMadeAt());
  }

  @Override
  public Feed add(String digest, Feed feed) {
    return database.call(
        sql -> {
          var row = sql.newRecord(CALENDAR_FEED);
          row.setDigest(digest);
          row.setName(CleanText.line(feed.name(), 100));
          row.setLanguage(feed.language().tag());
          row.setMadeBy(CleanText.line(feed.by(), 200));
          row.setMadeAt(feed.at());
          row.store();
          return feed(row);
        });
  }

  @Override
  public boolean remove(long id) {
    return database.call(
        sql -> sql.deleteFrom(CALENDAR_FEED).where(CALENDAR_FEED.ID.eq(id)).execute() == 1);
  }
}
