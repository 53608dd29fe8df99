package org.rollcall.access;

import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.SITE_USER;
import static org.rollcall.db.Tables.USER_GROUP;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.SiteUserRecord;
import org.rollcall.store.Database;

/** Which users does the database hold? */
public final class JooqUsers implements Users {
  private final Database database;

  public JooqUsers(Database database) {
    this.database = database;
  }

  @Override
  public User add(UserName name, Origin origin, User.Grant grant, Instant at) {
    try {
      return database.call(sql -> insert(sql, name, origin, grant, at));
    } catch (IntegrityConstraintViolationException _) {
      throw new Taken();
    }
  }

  private static User insert(
      DSLContext sql, UserName name, Origin origin, User.Grant grant, Instant at) {
    var row = sql.newRecord(SITE_USER);
    row.setName(name.value());
    row.setNameKey(name.key());
    row.setSource(origin.code());
    if (origin instanceof Origin.Foreign(_, var provider, var subject)) {
      row.setProvider(provider);
      row.setSubject(subject);
    }
    row.setRole(grant.role().code());
    row.setDisabled(grant.disabled());
    row.setCreatedAt(at);
    row.insert();
    give(sql, row.getId(), grant.groups());
    return find(sql, SITE_USER.ID.eq(row.getId())).orElseThrow();
  }

  private static void give(DSLContext sql, long user, Set<Long> groups) {
    sql.deleteFrom(USER_GROUP).where(USER_GROUP.USER_ID.eq(user)).execute();
    for (var group : groups) {
      sql.insertInto(USER_GROUP)
          .set(USER_GROUP.USER_ID, user)
          .set(USER_GROUP.GROUP_ID, group)
          .execute();
    }
  }

  @Override
  public Optional<User> byId(long id) {
    return database.call(sql -> find(sql, SITE_USER.ID.eq(id)));
  }

  @Override
  public Optional<User> byName(UserName name) {
    return database.call(sql -> find(sql, SITE_USER.NAME_KEY.eq(name.key())));
  }

  @Override
  public Optional<User> bySubject(String provider, String subject) {
    return database.call(
        sql -> find(sql, SITE_USER.PROVIDER.eq(provider).and(SITE_USER.SUBJECT.eq(subject))));
  }

  private static Optional<User> find(DSLContext sql, Condition which) {
    return sql.selectFrom(SITE_USER).where(which).fetchOptional(row -> user(sql, row));
  }

  @Override
  public List<User> page(@Nullable Long after, int most) {
    return database.call(
        sql ->
            sql.selectFrom(SITE_USER)
                .where(after == null ? DSL.noCondition() : SITE_USER.ID.gt(after))
                .orderBy(SITE_USER.ID)
                .limit(most)
                .fetch(row -> user(sql, row)));
  }

  private static User user(DSLContext sql, SiteUserRecord row) {
    var groups =
        sql.select(USER_GROUP.GROUP_ID)
            .from(USER_GROUP)
            .where(USER_GROUP.USER_ID.eq(row.getId()))
            .fetchSet(USER_GROUP.GROUP_ID);
    return new User(
        row.getId(),
        new UserName(row.getName()),
        origin(row),
        new User.Grant(Role.ofCode(row.getRole()).orElseThrow(), groups, row.getDisabled()),
        row.getLoginHash() != null,
        row.getCreatedAt(),
        row.getLastLoginAt(),
        row.getVersion());
  }

  private static Origin origin(SiteUserRecord row) {
    if (row.getProvider() == null) return new Origin.Local();
    var subject = Objects.requireNonNull(row.getSubject());
    return new Origin.Foreign(Origin.Kind.ofCode(row.getSource()), row.getProvider(), subject);
  }

  @Override
  public boolean change(long id, int version, User.Grant grant) {
    return database.call(
        sql -> {
          var changed =
              sql.update(SITE_USER)
                  .set(SITE_USER.ROLE, grant.role().code())
                  .set(SITE_USER.DISABLED, grant.disabled())
                  .set(SITE_USER.VERSION, version + 1)
                  .where(SITE_USER.ID.eq(id).and(SITE_USER.VERSION.eq(version)))
                  .execute();
          if (changed == 1) give(sql, id, grant.groups());
          return changed == 1;
        });
  }

  @Override
  public boolean remove(long id, int version) {
    var which = SITE_USER.ID.eq(id).and(SITE_USER.VERSION.eq(version));
    return database.call(sql -> sql.deleteFrom(SITE_USER).where(which).execute() == 1);
  }

  @Override
  public void setPassword(long id, String hash) {
    database.call(
        sql ->
            sql.update(SITE_USER)
                .set(SITE_USER.LOGIN_HASH, hash)
                .where(SITE_USER.ID.eq(id))
                .execute());
  }

  @Override
  public Optional<String> password(long id) {
    return database.call(
        sql ->
            sql.select(SITE_USER.LOGIN_HASH)
                .from(SITE_USER)
                .where(SITE_USER.ID.eq(id).and(SITE_USER.LOGIN_HASH.isNotNull()))
                .fetchOptional(SITE_USER.LOGIN_HASH));
  }

  @Override
  public void loggedIn(long id, Instant at) {
    database.call(
        sql ->
            sql.update(SITE_USER)
                .set(SITE_USER.LAST_LOGIN_AT, at)
                .where(SITE_USER.ID.eq(id))
                .execute());
  }

  @Override
  public List<User> holdAdministrators() {
    return database.call(
        sql ->
            sql
                .selectFrom(SITE_USER)
                .where(SITE_USER.ROLE.eq(Role.ADMINISTRATOR.code()))
                .orderBy(SITE_USER.ID)
                .forUpdate()
                .fetch(row -> user(sql, row))
                .stream()
                .filter(user -> !user.grant().disabled())
                .toList());
  }

  @Override
  public Set<Long> missingGroups(Set<Long> groups) {
    var missing = new HashSet<>(groups);
    missing.removeAll(
        database.call(
            sql ->
                sql.select(MACHINE_GROUP.ID)
                    .from(MACHINE_GROUP)
                    .where(MACHINE_GROUP.ID.in(groups))
                    .fetchSet(MACHINE_GROUP.ID)));
    return missing;
  }
}
