package org.rollcall.access;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.rollcall.inventory.search.Groups;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;

/** Which machines are in groups, whether picked for them or meant by the groups' selectors? */
public final class KeptGroupMembers implements GroupMembers {
  private final GroupMembers picked;
  private final Groups groups;
  private final MachineSearch search;
  private final Supplier<Stretch.Here> here;

  /**
   * @param here when and where the selectors are read
   */
  public KeptGroupMembers(
      GroupMembers picked, Groups groups, MachineSearch search, Supplier<Stretch.Here> here) {
    this.picked = picked;
    this.groups = groups;
    this.search = search;
    this.here = here;
  }

  @Override
  public Set<Long> machines(Set<Long> those) {
    var members = new HashSet<>(picked.machines(those));
    for (var id : those) {
      var selector = groups.byId(id).map(group -> group.selector()).orElse(null);
      if (selector == null) continue;
      search
          .machines(Selector.parse(selector), here.get())
          .forEach(machine -> members.add(machine.id()));
    }
    return members;
  }
}
