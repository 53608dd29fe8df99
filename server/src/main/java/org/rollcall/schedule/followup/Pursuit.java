package org.rollcall.schedule.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.run.Order;
import org.rollcall.schedule.Undertaking;
import org.rollcall.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How does a follow-up go on? Each day a run visits the PCs to which something is owed, until all
 * are verified; on the day that it is due, what is missing is told once, and it goes on.
 */
public final class Pursuit {
  private static final Logger LOG = LoggerFactory.getLogger(Pursuit.class);
  private static final Duration A_DAY = Duration.ofHours(24);

  private final Transactions transactions;
  private final FollowUps followUps;
  private final Machines machines;
  private final Undertaking undertaking;
  private final FollowUpNews news;

  public Pursuit(
      Transactions transactions,
      FollowUps followUps,
      Machines machines,
      Undertaking undertaking,
      FollowUpNews news) {
    this.transactions = transactions;
    this.followUps = followUps;
    this.machines = machines;
    this.undertaking = undertaking;
    this.news = news;
  }

  public void pursueAll(Instant now) {
    for (var open : followUps.open()) {
      try {
        transactions.together(() -> pursue(open.id(), now));
      } catch (RuntimeException failed) {
        // One that fails keeps none of the others from going; it comes again with the next sweep.
        LOG.error("follow-up {} could not go on", open.id(), failed);
      }
    }
  }

  private boolean pursue(long id, Instant now) {
    var locked = followUps.lock(id).filter(one -> one.state().isOpen());
    if (locked.isEmpty() || now.isBefore(locked.get().imagedAt())) return false;
    var followUp = locked.get();
    followUps.assess(followUp, now);
    var items = followUps.items(id);
    var owed = items.stream().filter(item -> !item.progress().isDone()).toList();
    if (owed.isEmpty()) return end(followUp, FollowUp.State.DONE, items, now);
    if (followUp.state() == FollowUp.State.OPEN && !now.isBefore(followUp.dueAt())) {
      end(followUp, FollowUp.State.OVERDUE, items, now);
    }
    return visit(followUp, owed, now);
  }

  private boolean end(
      FollowUp followUp, FollowUp.State state, List<FollowUps.Item> items, Instant now) {
    followUps.end(followUp.id(), state, now);
    news.ended(followUp, state, items);
    return true;
  }

  private boolean visit(FollowUp followUp, List<FollowUps.Item> owed, Instant now) {
    var setting = followUps.setting();
    var before = followUp.orderedAt();
    if (setting.plan() == null || setting.terms() == null) return false;
    if (before != null && now.isBefore(before.plus(A_DAY))) return false;
    var until = now.plus(FollowUps.A_DAYS_WORK);
    var order =
        new Order(setting.plan(), setting.terms(), followUp.name(), followUp.said().by(), until);
    try {
      var run = undertaking.undertake(order, meant(owed));
      followUps.ordered(followUp.id(), run, now);
      return true;
    } catch (Undertaking.Refused refused) {
      news.refused(followUp, refused.code());
      return false;
    }
  }

  private List<Machine> meant(List<FollowUps.Item> owed) {
    return machines.byIds(owed.stream().map(FollowUps.Item::machine).toList());
  }
}
