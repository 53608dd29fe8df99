package org.rollcall.web.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machine;
import org.rollcall.schedule.Firing;
import org.rollcall.schedule.Forecast;
import org.rollcall.schedule.Schedule;
import org.rollcall.web.run.PlanView;
import org.rollcall.web.run.TermsView;

/** How does a schedule look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ScheduleView(
    long id,
    String name,
    String selector,
    TriggerView trigger,
    String missed,
    boolean enabled,
    PlanView plan,
    TermsView terms,
    long lastsMinutes,
    String madeBy,
    Instant madeAt,
    @Nullable Instant nextAt,
    @Nullable FiringView last,
    int version) {
  static ScheduleView of(Schedule schedule, List<Firing> latest) {
    var work = schedule.work();
    return new ScheduleView(
        schedule.id(),
        schedule.name(),
        work.selector(),
        TriggerView.of(schedule.trigger()),
        schedule.when().missed().code(),
        schedule.enabled(),
        PlanView.of(work.plan()),
        TermsView.of(work.terms()),
        work.lasts().toMinutes(),
        schedule.made().by(),
        schedule.made().at(),
        schedule.enabled() ? schedule.nextAt() : null,
        latest.isEmpty() ? null : FiringView.of(latest.getFirst()),
        schedule.version());
  }

  /** All of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<ScheduleView> schedules) {}

  /** What came of an instant. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record FiringView(
      Instant dueAt,
      Instant firedAt,
      String result,
      @Nullable String detail,
      @Nullable Long run,
      int machines) {
    static FiringView of(Firing firing) {
      return new FiringView(
          firing.dueAt(),
          firing.firedAt(),
          firing.result().code(),
          firing.detail(),
          firing.run(),
          firing.machines());
    }
  }

  /** The latest of them, the latest first. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record FiringsView(List<FiringView> firings) {}

  /**
   * What would happen.
   *
   * @param machines by name; null where only the instants were asked for
   * @param refused why no run could be made
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ComingView(
      @Nullable Long schedule,
      String name,
      Instant dueAt,
      @Nullable List<NamedView> machines,
      @Nullable String refused) {
    static ComingView of(Forecast.Coming coming) {
      var schedule = coming.schedule();
      var machines = coming.machines();
      return new ComingView(
          schedule.id() == 0 ? null : schedule.id(),
          schedule.name(),
          coming.dueAt(),
          machines == null ? null : machines.stream().map(NamedView::of).toList(),
          coming.refused());
    }
  }

  /** A machine, and where it stands. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record NamedView(String name, @Nullable String room) {
    static NamedView of(Machine machine) {
      var room = machine.room();
      return new NamedView(machine.name().value(), room == null ? null : room.name());
    }
  }

  /**
   * What is to come.
   *
   * @param waiting machines for which a run waits until their rooms open
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record UpcomingView(
      Instant from, Instant until, List<ComingView> coming, List<WaitingView> waiting) {}

  /** Machines of a run that wait, and from when on their room is open. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record WaitingView(
      long run,
      String reason,
      @Nullable String room,
      @Nullable Instant openFrom,
      List<String> machines) {}

  /** What would come of a schedule that is not kept, or not due. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record DryView(ComingView coming, List<Instant> next) {}
}
