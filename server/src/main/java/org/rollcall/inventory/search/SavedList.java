package org.rollcall.inventory.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How does somebody want to see the machines again?
 *
 * @param owner the user whose it is; null for the holder of the operator's token
 * @param columns by their codes; none for the usual ones
 * @param shared whether everybody sees it, and not just its owner
 * @param version grows with each edit
 */
public record SavedList(
    long id,
    @Nullable Long owner,
    String name,
    String selector,
    Sort sort,
    List<String> columns,
    boolean shared,
    int version) {
  public static final int LONGEST_NAME = 200;

  public SavedList {
    columns = List.copyOf(columns);
  }

  /** Whether it is this user's, or the token holder's for null. */
  public boolean isOf(@Nullable Long user) {
    return Objects.equals(owner, user);
  }
}
