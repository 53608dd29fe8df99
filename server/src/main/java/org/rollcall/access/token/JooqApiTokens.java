package org.rollcall.access.token;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.rollcall.db.Tables.API_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.access.SecretToken;
import org.rollcall.db.tables.records.ApiTokenRecord;
import org.rollcall.store.Database;

/** Which tokens does the database hold? */
public final class JooqApiTokens implements ApiTokens {
  /** How exactly it is kept when a token was last used. */
  private static final Duration EXACTLY = Duration.ofMinutes(1);

  private final Database database;

  public JooqApiTokens(Database database) {
    this.database = database;
  }

  @Override
  public ApiToken make(
      long user, String name, Set<Right> rights, SecretToken secret, Instant at, Instant until) {
    return database.call(
        sql -> {
          var row = sql.newRecord(API_TOKEN);
          row.setDigest(secret.digest());
          row.setUserId(user);
          row.setName(name);
          row.setRights(rights.stream().map(Right::code).sorted().collect(joining(",")));
          row.setMadeAt(at);
          row.setExpiresAt(until);
          row.insert();
          return token(row);
        });
  }

  @Override
  public Optional<ApiToken> show(String secret, Instant at) {
    return database.call(
        sql -> {
          var found =
              sql.fetchOptional(API_TOKEN, API_TOKEN.DIGEST.eq(SecretToken.digest(secret)))
                  .filter(row -> at.isBefore(row.getExpiresAt()));
          found.filter(row -> isOld(row.getUsedAt(), at)).ifPresent(row -> use(row, at));
          return found.map(JooqApiTokens::token);
        });
  }

  private static boolean isOld(@Nullable Instant used, Instant at) {
    return used == null || used.plus(EXACTLY).isBefore(at);
  }

  private static void use(ApiTokenRecord row, Instant at) {
    row.setUsedAt(at);
    row.update();
  }

  @Override
  public Optional<ApiToken> byId(long id) {
    return select(API_TOKEN.ID.eq(id)).stream().findFirst();
  }

  @Override
  public List<ApiToken> of(long user) {
    return select(API_TOKEN.USER_ID.eq(user));
  }

  @Override
  public List<ApiToken> all() {
    return select(DSL.noCondition());
  }

  private List<ApiToken> select(Condition which) {
    return database.call(
        sql ->
            sql.selectFrom(API_TOKEN)
                .where(which)
                .orderBy(API_TOKEN.ID)
                .fetch(JooqApiTokens::token));
  }

  @Override
  public boolean revoke(long id) {
    return database.call(
        sql -> sql.deleteFrom(API_TOKEN).where(API_TOKEN.ID.eq(id)).execute() == 1);
  }

  @Override
  public void revokeAll(long user) {
    database.call(sql -> sql.deleteFrom(API_TOKEN).where(API_TOKEN.USER_ID.eq(user)).execute());
  }

  private static ApiToken token(ApiTokenRecord row) {
    var rights =
        Arrays.stream(row.getRights().split(","))
            .flatMap(code -> Right.ofCode(code).stream())
            .collect(toSet());
    return new ApiToken(
        row.getId(),
        row.getUserId(),
        row.getName(),
        rights,
        row.getMadeAt(),
        row.getExpiresAt(),
        row.getUsedAt());
  }
}
