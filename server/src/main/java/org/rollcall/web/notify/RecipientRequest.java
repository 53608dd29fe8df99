package org.rollcall.web.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Post;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Rule;
import org.rollcall.notify.Severity;
import org.rollcall.notify.WebhookUrls;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Who shall be told what? The whole of it: an edit says all anew, but for a URL that it keeps. */
final class RecipientRequest {
  private static final int LONGEST_URL = 1_000;
  private static final int LONGEST_ADDRESS = 320;
  private static final int MOST_RULES = 20;
  private static final int SEVEN = 7 * 60;

  private final Fields fields;
  private final Vault vault;
  private final Consumer<String> selectors;
  private @Nullable String url;

  private RecipientRequest(Fields fields, Vault vault, Consumer<String> selectors) {
    this.fields = fields;
    this.vault = vault;
    this.selectors = selectors;
  }

  /**
   * What is asked for.
   *
   * @param url that of a webhook; null where it stays as it is, or there is none
   */
  record Asked(Recipient recipient, @Nullable String url) {}

  /**
   * The recipient.
   *
   * @param before as it was; null for a new one
   * @param selectors checks a selector, and tells what is wrong with it
   */
  static Asked of(
      Fields fields,
      @Nullable Recipient before,
      int version,
      Vault vault,
      Consumer<String> selectors) {
    var request = new RecipientRequest(fields, vault, selectors);
    var made = request.recipient(before, version);
    fields.done();
    return new Asked(made, request.url);
  }

  private Recipient recipient(@Nullable Recipient before, int version) {
    var language = fields.parsed("language", 10, RecipientRequest::language, "code_unknown");
    return new Recipient(
        before == null ? 0 : before.id(),
        fields.required("name", Recipient.LONGEST_NAME).strip(),
        way(before),
        Objects.requireNonNullElse(language, Language.ZH_TW),
        times(),
        rules(),
        fields.truth("enabled", true),
        version);
  }

  private static Optional<Language> language(String tag) {
    return java.util.Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst();
  }

  private Recipient.Way way(@Nullable Recipient before) {
    var kind = fields.required("kind", 20);
    var address = fields.text("address", LONGEST_URL);
    var form = fields.parsed("form", 20, Recipient.Form::find, "code_unknown");
    var account = fields.text("account", 200);
    var credential = credential(fields, "credential", vault);
    return switch (kind) {
      case "mail" -> new Recipient.Mail(mail(address));
      case "webhook" ->
          new Recipient.Webhook(
              shown(address, before),
              Objects.requireNonNullElse(form, Recipient.Form.ROLLCALL),
              account,
              credential);
      default -> throw Problem.field("kind", "code_unknown", Map.of("value", kind));
    };
  }

  static @Nullable String credential(Fields fields, String field, Vault vault) {
    var name = fields.text(field, CredentialName.LONGEST);
    if (name == null || name.isBlank()) return null;
    try {
      if (vault.has(new CredentialName(name))) return name;
    } catch (IllegalArgumentException _) {
      // told as any other that is not there
    }
    throw Problem.field(fields.at(field), "credential_unknown", Map.of("value", name));
  }

  private static String mail(@Nullable String address) {
    if (address == null || address.isBlank()) throw Problem.field("address", "field_missing");
    return mail("address", address);
  }

  static String mail(String field, String address) {
    try {
      if (address.length() > LONGEST_ADDRESS || !address.contains("@"))
        throw new AddressException();
      return new InternetAddress(address.strip(), true).getAddress();
    } catch (AddressException _) {
      throw Problem.field(field, "mail_address", Map.of("value", address));
    }
  }

  /** Whoever edits has seen only what is shown, and sends that back or nothing. */
  private String shown(@Nullable String address, @Nullable Recipient before) {
    if (address == null || address.isBlank() || WebhookUrls.isShown(address)) {
      if (before != null && before.way() instanceof Recipient.Webhook known) return known.shown();
      throw Problem.field("address", "field_missing");
    }
    var asked =
        Post.url(address.strip())
            .map(Object::toString)
            .orElseThrow(() -> Problem.field("address", "recipient_url"));
    url = asked;
    return WebhookUrls.shown(asked);
  }

  private Recipient.Times times() {
    var from = minute("quiet_from");
    var to = minute("quiet_to");
    if ((from == null) != (to == null)) throw Problem.field("quiet_to", "field_missing");
    return new Recipient.Times(from, to, Objects.requireNonNullElse(minute("digest_at"), SEVEN));
  }

  private @Nullable Integer minute(String field) {
    return fields.parsed(field, 5, RecipientRequest::parsed, "schedule_time");
  }

  private static Optional<Integer> parsed(String text) {
    try {
      return Optional.of(LocalTime.parse(text).toSecondOfDay() / 60);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private List<Rule> rules() {
    var nodes = fields.list("rules", MOST_RULES);
    if (nodes == null) return List.of(new Rule(Set.of(), Severity.WARNING, null, true));
    var rules = new ArrayList<Rule>();
    for (var i = 0; i < nodes.size(); i++) rules.add(rule(fields.within("rules", i, nodes.get(i))));
    return rules;
  }

  private Rule rule(Fields rule) {
    var codes = rule.each("codes", NoticeCode.values().length, NoticeCode::find, "code_unknown");
    var least = rule.parsed("least", 20, Severity::find, "code_unknown");
    var selector = rule.text("selector", Selector.LONGEST);
    var digest = rule.truth("digest", true);
    rule.done();
    if (selector != null && selector.isBlank()) selector = null;
    if (selector != null) selectors.accept(selector);
    return new Rule(
        codes == null ? Set.of() : new HashSet<>(codes),
        Objects.requireNonNullElse(least, Severity.INFO),
        selector,
        digest);
  }
}
