package org.rollcall.web.inventory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.search.SavedList;
import org.rollcall.inventory.search.Sort;
import org.rollcall.inventory.selector.Selector;

/** Which way of looking at the machines shall have a name? */
@Singleton
final class AskedList {
  private final AskedSelector asked;

  AskedList(AskedSelector asked) {
    this.asked = asked;
  }

  /** The whole of it: what is left out is as usual, and not as it was. */
  SavedList list(@Nullable String body, long id, @Nullable Long owner, int version) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.required("name", SavedList.LONGEST_NAME).strip();
    var selector = Objects.requireNonNullElse(fields.text("selector", Selector.LONGEST), "");
    var sort = fields.parsed("sort", 20, Sort::of, "code_unknown");
    var columns =
        fields.each(
            "columns", MachineColumn.values().length, MachineColumn::ofCode, "code_unknown");
    var shared = fields.truth("shared", false);
    fields.done();
    // Kept as it was typed, if it can be understood.
    var _ = asked.with("selector", selector, Selector::toString);
    return new SavedList(
        id,
        owner,
        name,
        selector.strip(),
        Objects.requireNonNullElse(sort, Sort.BY_NAME),
        Objects.requireNonNullElse(columns, List.<MachineColumn>of()).stream()
            .distinct()
            .map(MachineColumn::code)
            .toList(),
        shared,
        version);
  }
}
