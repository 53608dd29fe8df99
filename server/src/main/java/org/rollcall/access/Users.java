package org.rollcall.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may log in? */
public interface Users {
  /** Somebody of that name, or whom that provider knows as that, is there already. */
  final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  User add(UserName name, Origin origin, User.Grant grant, Instant at);

  Optional<User> byId(long id);

  Optional<User> byName(UserName name);

  Optional<User> bySubject(String provider, String subject);

  /** Users after the one with this id, by id; null for the first. */
  List<User> page(@Nullable Long after, int most);

  /** Gives something else; false when the user was edited since this version, or is gone. */
  boolean change(long id, int version, User.Grant grant);

  /** Forgets a user; false when they were edited since this version, or are gone. */
  boolean remove(long id, int version);

  /** Keeps the password's hash in place of the former one. */
  void setPassword(long id, String hash);

  Optional<String> password(long id);

  void loggedIn(long id, Instant at);

  /** Administrators who are not disabled; nobody else changes any until the transaction ends. */
  List<User> holdAdministrators();

  /** Which of these are no groups? */
  Set<Long> missingGroups(Set<Long> groups);
}
