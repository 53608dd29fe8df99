package org.rollcall.run.engine;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.ErrorCatalogue;
import org.rollcall.diagnosis.Diagnosis;
import org.rollcall.run.Doorway;
import org.rollcall.run.LoginGates;
import org.rollcall.run.MachineVisit;
import org.rollcall.run.Parting;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.StopReason;
import org.rollcall.run.StopSignal;
import org.rollcall.run.Waker;

/** What do the visits of each run share? Made when the node comes to a run, dropped at its end. */
final class RunContexts {
  private final EngineStores stores;
  private final EngineSetting.Node node;
  private final Visiting visiting;
  private final InstantSource clock;
  private final @Nullable Waker waker;
  private final Meter meter;
  private final ErrorCatalogue catalogue = ErrorCatalogue.load();
  private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

  RunContexts(
      EngineStores stores,
      EngineSetting.Node node,
      Visiting visiting,
      @Nullable Waker waker,
      Meter meter,
      InstantSource clock) {
    this.waker = waker;
    this.meter = meter;
    this.stores = stores;
    this.node = node;
    this.visiting = visiting;
    this.clock = clock;
  }

  RunContext of(Run run) {
    return contexts.computeIfAbsent(run.id(), _ -> made(run));
  }

  /** Which runs has this node paused itself? To be asked before the runs are looked at. */
  Set<Long> halted() {
    return contexts.values().stream()
        .filter(context -> context.halted().get())
        .map(context -> context.run().id())
        .collect(Collectors.toSet());
  }

  /** Takes note of how the runs stand: who was stopped, who goes on, who is gone. */
  void refresh(List<Run> open, Set<Long> haltedBefore) {
    for (var run : open) {
      var context = contexts.get(run.id());
      if (context == null) continue;
      if (run.state() == RunState.STOPPING) context.stop().raise(reason(run));
      // It was paused and is running: somebody let it go on, with new gates and perhaps a new
      // password.
      if (run.state() == RunState.RUNNING && haltedBefore.contains(run.id())) {
        contexts.remove(run.id(), context);
      }
    }
    contexts.keySet().retainAll(open.stream().map(Run::id).collect(Collectors.toSet()));
  }

  void raiseAll(StopReason why) {
    contexts.values().forEach(context -> context.stop().raise(why));
  }

  private static StopReason reason(Run run) {
    var code = run.progress().haltedBy();
    return code == null
        ? StopReason.BY_OPERATOR
        : StopReason.ofCode(code).orElse(StopReason.BY_OPERATOR);
  }

  private RunContext made(Run run) {
    var halted = new AtomicBoolean();
    var doorway =
        new Doorway(
            visiting.hosts(),
            visiting.ways(run),
            visiting.reachability(),
            new LoginGates(stores.turns(), clock, run.id(), node.worker()),
            why -> halt(run, why, halted));
    var conduct =
        new MachineVisit.Conduct(
            clock,
            node.name(),
            new Diagnosis(listed(run)),
            visiting.keys(run),
            code -> catalogue.find(code).filter(known -> known.retryable()).isPresent(),
            waker == null ? null : new Parting(waker, run),
            meter::stepTook);
    var visit =
        new MachineVisit(doorway, stores.attempts(), stores.journal(), stores.incidents(), conduct);
    return new RunContext(run, doorway, visit, new StopSignal(), halted);
  }

  /** The site's list decides; a site that has none means the hosts of the plan. */
  private Collection<KmsAddress> listed(Run run) {
    var allowed = stores.listedHosts().allowed();
    return allowed.isEmpty() ? run.plan().hosts().values() : allowed;
  }

  private void halt(Run run, StopReason why, AtomicBoolean halted) {
    var change = new RunChange(RunChange.Kind.PAUSED, RunChange.BRAKE, clock.instant(), why.code());
    stores.runs().apply(run.id(), change);
    halted.set(true);
  }
}
