package org.rollcall.web.compliance;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.CalendarDay;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which agreement does the body of a request describe? What an edit leaves out stays. */
record AskedAgreement(Fields fields, @Nullable Agreement before) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINK = 2_000;
  private static final int LONGEST_CONTACT = 300;
  private static final int LONGEST_DAY = 40;
  private static final int MOST = 10_000_000;

  Agreement read(int version) {
    var title =
        before != null && !fields.has("title")
            ? before.title()
            : fields.required("title", LONGEST_TITLE).strip();
    var agreement =
        new Agreement(
            before == null ? 0 : before.id(), title, scope(), period(), papers(), version);
    fields.done();
    return agreement;
  }

  private Agreement.Scope scope() {
    var old = before == null ? null : before.scope();
    var family = family(old);
    var edition = kept("edition", LONGEST_TITLE, old == null ? null : old.edition());
    var siteWide = fields.truth("site_wide", false);
    var quantity = fields.whole("quantity", 1, MOST);
    if (siteWide && quantity != null) throw Problem.field("quantity", "agreement_site_wide");
    if (quantity == null && !siteWide && old != null) quantity = old.quantity();
    return new Agreement.Scope(family, edition, quantity);
  }

  private ProductFamily family(Agreement.@Nullable Scope old) {
    var family = fields.parsed("family", LONGEST_DAY, ProductFamily::ofCode, "code_unknown");
    if (family != null) return family;
    if (old == null) throw Problem.field("family", "field_missing");
    return old.family();
  }

  private Agreement.Period period() {
    var old = before == null ? null : before.period();
    var from = day("from");
    if (from == null) {
      if (old == null) throw Problem.field("from", "field_missing");
      from = old.from();
    }
    var to = day("to");
    var noEnd = fields.truth("no_end", false);
    if (to == null && old != null && !noEnd) to = old.to();
    if (to != null && to.isBefore(from)) throw Problem.field("to", "agreement_ends_first");
    return new Agreement.Period(from, to);
  }

  private @Nullable LocalDate day(String field) {
    return fields.parsed(field, LONGEST_DAY, CalendarDay::parse, "field_day");
  }

  private Agreement.Papers papers() {
    var old = before == null ? null : before.papers();
    var document = kept("document", LONGEST_LINK, old == null ? null : old.document());
    if (document != null && !isSafeLink(document)) {
      throw Problem.field("document", "agreement_link", Map.of());
    }
    return new Agreement.Papers(
        document,
        kept("contact", LONGEST_CONTACT, old == null ? null : old.contact()),
        kept("note", LONGEST_LINK, old == null ? null : old.note()));
  }

  /** What is said, if anything; an empty text takes away what was there. */
  private @Nullable String kept(String field, int most, @Nullable String old) {
    var text = fields.text(field, most);
    if (text == null) return old;
    return text.isBlank() ? null : text.strip();
  }

  /** A page shows it as a link, so it leads to a server, and nowhere without encryption. */
  private static boolean isSafeLink(String text) {
    try {
      var uri = new URI(text);
      return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  static Optional<LocalDate> day(String name, @Nullable String text) {
    if (text == null || text.isBlank()) return Optional.empty();
    return Optional.of(
        CalendarDay.parse(text)
            .orElseThrow(() -> Problem.field(name, "field_day", Map.of("value", text))));
  }
}
