package org.rollcall.web.compliance;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.mailing.Mailing;
import org.rollcall.web.schedule.TriggerView;

/** How does a mailing look from outside? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record MailingView(
    long id,
    String name,
    String kind,
    String format,
    String by,
    String selector,
    TriggerView trigger,
    List<ToldView> recipients,
    boolean enabled,
    String madeBy,
    Instant madeAt,
    @Nullable Instant nextAt,
    @Nullable Instant sentFor,
    @Nullable String trouble,
    int version) {
  /**
   * The mailing.
   *
   * @param names what recipients are called, by their ids
   */
  static MailingView of(Mailing mailing, Map<Long, String> names) {
    var what = mailing.content().what();
    return new MailingView(
        mailing.id(),
        mailing.name(),
        what.kind().code(),
        what.form().code(),
        what.by().code(),
        what.selector(),
        TriggerView.of(mailing.content().trigger()),
        mailing.content().recipients().stream().map(id -> ToldView.of(id, names)).toList(),
        mailing.enabled(),
        mailing.made().by(),
        mailing.made().at(),
        mailing.standing().nextAt(),
        mailing.standing().sentFor(),
        mailing.standing().trouble(),
        mailing.version());
  }

  /** One to whom it is sent. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ToldView(long id, String name) {
    static ToldView of(long id, Map<Long, String> names) {
      return new ToldView(id, Objects.requireNonNullElse(names.get(id), "#" + id));
    }
  }

  /** All of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<MailingView> mailings) {}
}
