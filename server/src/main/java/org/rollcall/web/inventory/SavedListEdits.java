package org.rollcall.web.inventory;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.search.SavedList;
import org.rollcall.inventory.search.SavedLists;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;

/** Who changed the ways of looking that have a name? Each change and its record share one fate. */
@Singleton
final class SavedListEdits {
  private final Transactions transactions;
  private final SavedLists lists;
  private final Audit audit;
  private final InstantSource clock;

  SavedListEdits(Transactions transactions, SavedLists lists, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  SavedList add(SavedList asked, String by) {
    return transactions.together(
        () -> {
          var added = lists.add(asked);
          record(by, "view_saved", added);
          return added;
        });
  }

  void edit(SavedList asked, String by) {
    transactions.together(
        () -> {
          if (!lists.edit(asked)) throw Edition.changedMeanwhile();
          record(by, "view_changed", asked);
          return true;
        });
  }

  void remove(SavedList list, int seen, String by) {
    transactions.together(
        () -> {
          if (!lists.remove(list.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "view_removed", list);
          return true;
        });
  }

  private void record(String by, String code, SavedList list) {
    var details =
        Map.of(
            "name", list.name(),
            "selector", list.selector(),
            "shared", Boolean.toString(list.shared()));
    audit.record(new Deed(by, code, "view/" + list.id(), details, clock.instant()));
  }
}
