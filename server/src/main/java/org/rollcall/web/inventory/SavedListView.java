package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.search.SavedList;

/**
 * Which way of looking at the machines has a name?
 *
 * @param columns none for the usual ones
 * @param own whether it is the asker's
 */
@Serdeable
public record SavedListView(
    long id,
    String name,
    String selector,
    String sort,
    List<String> columns,
    boolean shared,
    boolean own,
    int version) {
  static SavedListView of(SavedList list, @Nullable Long user) {
    return new SavedListView(
        list.id(),
        list.name(),
        list.selector(),
        list.sort().written(),
        list.columns(),
        list.shared(),
        list.isOf(user),
        list.version());
  }

  /** All that the asker sees. */
  @Serdeable
  public record ListView(List<SavedListView> views) {}
}
