package org.rollcall.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.selector.BadSelector;
import org.rollcall.inventory.selector.Moment;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.inventory.selector.Subject;
import org.rollcall.inventory.selector.Value;

/** Which machines does a schedule mean at a moment? Those that are retired never. */
public final class Meant {
  private static final String UNREADABLE = "selector_unreadable";

  private final MachineSearch search;
  private final Schedules schedules;

  public Meant(MachineSearch search, Schedules schedules) {
    this.search = search;
    this.schedules = schedules;
  }

  /** Those for whom it would fire at that moment. */
  public List<Machine> calling(Schedule schedule, Instant now, ZoneId zone) {
    var selected = selected(selector(schedule), now, zone);
    if (!schedule.trigger().picks() || schedule.id() == 0) return selected;
    var pending = schedules.pending(schedule.id());
    var known = known(schedule);
    return selected.stream()
        .filter(machine -> !pending.contains(machine.id()) && !known.contains(machine.id()))
        .toList();
  }

  private java.util.Set<Long> known(Schedule schedule) {
    return schedule.trigger() instanceof Trigger.Appears
        ? schedules.known(schedule.id())
        : java.util.Set.of();
  }

  /** All that its selector means. */
  public List<Machine> selected(String selector, Instant now, ZoneId zone) {
    return selected(parsed(selector), now, zone);
  }

  private List<Machine> selected(Selector selector, Instant now, ZoneId zone) {
    return search.machines(selector, new Stretch.Here(now, zone)).stream()
        .filter(machine -> !machine.isRetired())
        .toList();
  }

  private static Selector selector(Schedule schedule) {
    var asked = parsed(schedule.work().selector());
    if (!(schedule.trigger() instanceof Trigger.BeforeExpiry(var days, _))) return asked;
    var ahead = new Value.Time(Value.Comparison.BEFORE, new Moment.Distance(days, 'd'), null);
    var lapses = new Selector.Term(Subject.LAPSES, null, List.of(ahead));
    return new Selector.All(List.of(asked, lapses));
  }

  /** It was read when it was kept; a newer version may have kept it. */
  private static Selector parsed(String text) {
    try {
      return Selector.parse(text);
    } catch (BadSelector _) {
      throw new Undertaking.Refused(UNREADABLE);
    }
  }
}
