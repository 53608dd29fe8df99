package org.rollcall.web.notify;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.notify.MailServer;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Rule;

/** How does a recipient look from outside? Of a URL only where it leads to. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record RecipientView(
    long id,
    String name,
    String kind,
    String address,
    @Nullable String form,
    @Nullable String account,
    @Nullable String credential,
    String language,
    @Nullable String quietFrom,
    @Nullable String quietTo,
    String digestAt,
    List<RuleView> rules,
    boolean enabled,
    int version) {
  static RecipientView of(Recipient recipient) {
    var hook = recipient.way() instanceof Recipient.Webhook webhook ? webhook : null;
    var times = recipient.times();
    return new RecipientView(
        recipient.id(),
        recipient.name(),
        hook == null ? "mail" : "webhook",
        recipient.way().shown(),
        hook == null ? null : hook.form().code(),
        hook == null ? null : hook.account(),
        hook == null ? null : hook.credential(),
        recipient.language().tag(),
        clock(times.quietFrom()),
        clock(times.quietTo()),
        "%02d:%02d".formatted(times.digestAt() / 60, times.digestAt() % 60),
        recipient.rules().stream().map(RuleView::of).toList(),
        recipient.enabled(),
        recipient.version());
  }

  private static @Nullable String clock(@Nullable Integer minute) {
    return minute == null ? null : "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Of what it is told. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record RuleView(
      List<String> codes, String least, @Nullable String selector, boolean digest) {
    static RuleView of(Rule rule) {
      var codes = rule.codes().stream().sorted().map(NoticeCode::code).toList();
      return new RuleView(codes, rule.least().code(), rule.selector(), rule.digest());
    }
  }

  /** All of them. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ListView(List<RecipientView> recipients) {}

  /** By which server mail leaves. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record MailView(
      @Nullable String host,
      int port,
      String security,
      @Nullable String credential,
      @Nullable String sender,
      @Nullable String authority,
      @Nullable String link,
      int keepDays,
      int version) {
    static MailView of(MailServer server) {
      return new MailView(
          server.host(),
          server.port(),
          server.security().code(),
          server.credential(),
          server.sender(),
          server.authority(),
          server.link(),
          server.keepDays(),
          server.version());
    }
  }
}
