package org.rollcall.web.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.schedule.followup.FollowUp;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.web.run.PlanView;
import org.rollcall.web.run.TermsView;

/** How does a follow-up look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record FollowUpView(
    long id,
    String name,
    @Nullable Long room,
    String state,
    String origin,
    List<String> signs,
    String saidBy,
    Instant imagedAt,
    Instant dueAt,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Long run,
    Map<String, Integer> counts) {
  static FollowUpView of(FollowUp followUp, List<FollowUps.Item> items) {
    var counts = new TreeMap<String, Integer>();
    items.forEach(item -> counts.merge(item.progress().code(), 1, Integer::sum));
    var said = followUp.said();
    var signs = said.signs();
    return new FollowUpView(
        followUp.id(),
        followUp.name(),
        followUp.room(),
        followUp.state().code(),
        said.origin().code(),
        signs.isEmpty() ? List.of() : Arrays.asList(signs.split(",", -1)),
        said.by(),
        followUp.imagedAt(),
        followUp.dueAt(),
        said.at(),
        followUp.closedAt(),
        followUp.run(),
        counts);
  }

  /** Some of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<FollowUpView> followUps) {}

  /** One, and how far each PC has come. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record WholeView(FollowUpView followUp, List<ItemView> machines) {
    static WholeView of(FollowUp followUp, List<FollowUps.Item> items) {
      return new WholeView(
          FollowUpView.of(followUp, items), items.stream().map(ItemView::of).toList());
    }
  }

  /** A PC. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ItemView(
      long machine,
      String name,
      @Nullable String room,
      String progress,
      Instant changedAt,
      @Nullable String outcome,
      @Nullable String cause) {
    static ItemView of(FollowUps.Item item) {
      return new ItemView(
          item.machine(),
          item.name(),
          item.room(),
          item.progress().code(),
          item.changedAt(),
          item.outcome(),
          item.cause());
    }
  }

  /** How they are carried out. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record SettingView(
      @Nullable PlanView plan, @Nullable TermsView terms, int dueDays, int version) {
    static SettingView of(FollowUps.Setting setting) {
      var plan = setting.plan();
      var terms = setting.terms();
      return new SettingView(
          plan == null ? null : PlanView.of(plan),
          terms == null ? null : TermsView.of(terms),
          setting.dueDays(),
          setting.version());
    }
  }
}
