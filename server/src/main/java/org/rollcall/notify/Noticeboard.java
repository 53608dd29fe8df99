package org.rollcall.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.selector.BadSelector;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.store.Transactions;

/**
 * Who is to be told of something? Decided in the transaction in which it happens: what happened is
 * on its way, and what did not is not.
 */
public final class Noticeboard {
  private final Transactions transactions;
  private final Outbox outbox;
  private final Recipients recipients;
  private final MachineSearch search;
  private final Supplier<ZoneId> zone;

  public Noticeboard(
      Transactions transactions,
      Outbox outbox,
      Recipients recipients,
      MachineSearch search,
      Supplier<ZoneId> zone) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.recipients = recipients;
    this.search = search;
    this.zone = zone;
  }

  /** Puts it up, unless it hangs there already. */
  public void note(Notice notice) {
    transactions.together(
        () -> {
          var id = outbox.keep(notice);
          if (id.isEmpty()) return false;
          for (var recipient : recipients.all()) {
            if (recipient.enabled()) tell(recipient, id.get(), notice);
          }
          return true;
        });
  }

  /** Tells this one alone, whatever its rules say, at once. */
  public Optional<Long> tell(long recipient, Notice notice) {
    return transactions.together(
        () ->
            outbox
                .keep(notice)
                .map(id -> outbox.send(recipient, id, Delivery.Mode.AT_ONCE, notice.at())));
  }

  /** Tells these, whatever their rules say, at once, and sends a file with it. */
  public void tell(Collection<Long> told, Notice notice, Enclosure file) {
    transactions.together(
        () -> {
          var id = outbox.keep(notice);
          if (id.isEmpty()) return false;
          outbox.enclose(id.get(), file);
          told.forEach(one -> outbox.send(one, id.get(), Delivery.Mode.AT_ONCE, notice.at()));
          return true;
        });
  }

  /** Whether something was put up already, so that nobody has to find out more about it. */
  public boolean knows(String key) {
    return outbox.knows(key);
  }

  private void tell(Recipient recipient, long id, Notice notice) {
    var matching =
        recipient.rules().stream()
            .filter(rule -> rule.covers(notice.code()) && isMeant(rule, notice))
            .toList();
    if (matching.isEmpty()) return;
    var timing = new Timing(recipient.times(), zone.get());
    // The sooner of two rules counts.
    if (matching.stream().allMatch(Rule::digest)) {
      outbox.send(recipient.id(), id, Delivery.Mode.DIGEST, timing.digest(notice.at()));
    } else {
      var due = timing.atOnce(notice.at(), notice.code().severity());
      outbox.send(recipient.id(), id, Delivery.Mode.AT_ONCE, due);
    }
  }

  private boolean isMeant(Rule rule, Notice notice) {
    var selector = rule.selector();
    if (selector == null) return true;
    var about = notice.machines().stream().map(Notice.Line::id).collect(Collectors.toSet());
    return !about.isEmpty() && meant(selector, notice.at()).stream().anyMatch(about::contains);
  }

  private Set<Long> meant(String selector, Instant now) {
    try {
      var here = new Stretch.Here(now, zone.get());
      return search.machines(Selector.parse(selector), here).stream()
          .map(Machine::id)
          .collect(Collectors.toCollection(HashSet::new));
    } catch (BadSelector _) {
      return Set.of(); // it was read when it was kept
    }
  }

  /** What is on its way, for whoever shows it. */
  public List<Delivery> latest(Delivery.Filter filter, int most) {
    return Objects.requireNonNull(outbox.latest(filter, most));
  }
}
