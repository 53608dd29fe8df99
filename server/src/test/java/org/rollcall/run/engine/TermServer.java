package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.lab.PracticeLab;
import org.rollcall.notify.Carrier;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.JooqRunNotices;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.RunNotices;
import org.rollcall.run.Claim;
import org.rollcall.run.Claimed;
import org.rollcall.run.Order;
import org.rollcall.run.Retry;
import org.rollcall.run.RunChange;
import org.rollcall.run.Settlement;
import org.rollcall.schedule.Clockwork;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.ScheduleNotices;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.followup.FollowUpNotices;
import org.rollcall.schedule.followup.JooqFollowUps;
import org.rollcall.schedule.followup.Noticing;
import org.rollcall.schedule.followup.Pursuit;
import org.rollcall.store.Database;
import org.rollcall.transport.wsman.WsmanHosts;

/**
 * What does a server do at one moment of a term? All that its sweeps do, once, and in this order;
 * whatever it keeps in memory is gone when another one takes its place.
 */
final class TermServer implements AutoCloseable {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final int AT_ONCE = 50;

  private final InstantSource clock;
  private final EngineStores stores;
  private final EngineSetting.Node node = EngineSetting.Node.starting("term", "test");
  private final RunContexts contexts;
  private final Visitors visitors;
  private final Presence presence;
  private final Conductor conductor;
  private final JooqCalendars calendars;
  private final Clockwork clockwork;
  private final Noticing noticing;
  private final Pursuit pursuit;
  private final RunNotices runNotices;
  private final Dispatch dispatch;
  private boolean dying;

  TermServer(
      Database database, PracticeLab lab, InstantSource clock, ZoneId zone, Carrier carrier) {
    this.clock = clock;
    stores = EngineStores.in(database);
    var visits = new LabVisits(lab, new WsmanHosts(clock), lab.password());
    contexts = new RunContexts(stores, node, visits, null, Meter.NONE, clock);
    visitors = visitors(database, clock);
    presence = new Presence(stores, contexts, visitors, clock, () -> {});
    conductor = new Conductor(stores, clock);
    calendars = new JooqCalendars(database);
    var search = new JooqMachineSearch(database);
    var outbox = new JooqOutbox(database);
    var recipients = new JooqRecipients(database);
    var board = new Noticeboard(database, outbox, recipients, search, () -> zone);
    clockwork = clockwork(database, search, board);
    var followUps = new JooqFollowUps(database);
    var news = new FollowUpNotices(board, clock);
    noticing = new Noticing(database, followUps, news);
    var machines = new JooqMachines(database);
    pursuit = new Pursuit(database, followUps, machines, this::undertake, news);
    runNotices = new RunNotices(new JooqRunNotices(database), board);
    dispatch = new Dispatch(outbox, recipients, carrier, () -> zone);
    stores.targets().reapAll(clock.instant()); // as every server does that starts alone
  }

  private Visitors visitors(Database database, InstantSource time) {
    var retry = new Retry(Duration.ofMinutes(10), 3);
    var settlement = new Settlement(database, stores.attempts(), stores.targets(), retry);
    var leases = new Leases(LEASE, System::nanoTime);
    return new Visitors(AT_ONCE, leases, settlement, null, Meter.NONE, time, _ -> {});
  }

  private Clockwork clockwork(Database database, JooqMachineSearch search, Noticeboard board) {
    var schedules = new JooqSchedules(database);
    var meant = new Meant(search, schedules);
    var news = new ScheduleNotices(board);
    return new Clockwork(database, schedules, calendars, meant, this::undertake, news);
  }

  private long undertake(Order order, List<Machine> machines) {
    var now = clock.instant();
    var run = stores.runs().create(order, List.of(machines), now);
    stores.runs().apply(run.id(), new RunChange(RunChange.Kind.STARTED, "test", now, null));
    if (dying) throw new IllegalStateException("the server is killed in the middle of a firing");
    return run.id();
  }

  void tick() {
    order();
    presence.look();
    while (visitSome() > 0) review();
    review();
    review(); // what is stopping ends
    runNotices.look(clock.instant());
    dispatch.sendDue(clock);
  }

  private void order() {
    var now = clock.instant();
    calendars.refresh(now);
    clockwork.fireDue(clock);
    noticing.look(now);
    pursuit.pursueAll(now);
  }

  private void review() {
    stores.runs().open().forEach(conductor::review);
    contexts.refresh(stores.runs().open(), contexts.halted());
  }

  private List<Claimed> claim() {
    return stores.targets().claim(new Claim(node.worker(), AT_ONCE, null, clock.instant(), LEASE));
  }

  private int visitSome() {
    var claimed = claim();
    for (var one : claimed) {
      var run = stores.runs().byId(one.target().run()).orElseThrow();
      visitors.send(one, contexts.of(run), System.nanoTime());
    }
    assertThat(visitors.awaitAll(AT_MOST)).as("visits that end").isTrue();
    return claimed.size();
  }

  /** It orders what is due, and is killed before that is kept. */
  void dieFiring() {
    dying = true;
    calendars.refresh(clock.instant());
    assertThat(clockwork.fireDue(clock)).isZero();
    close();
  }

  /** It has taken whom it is to visit, and is killed before it knocks anywhere. */
  void dieVisiting() {
    order();
    assertThat(claim()).isNotEmpty();
    close();
  }

  @Override
  public void close() {
    visitors.close();
  }
}
