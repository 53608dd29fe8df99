package org.rollcall.web.compliance;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Which report do the parameters of a request ask for? */
@Singleton
final class AskedReport {
  private static final int USUAL_DAYS = 30;
  private static final int DAYS_OF_CHANGE = 7;

  private final AskedSelector asked;

  AskedReport(AskedSelector asked) {
    this.asked = asked;
  }

  /** Does something with the order; what is wrong with the selector is told by its place. */
  <T> T with(HttpRequest<?> request, Function<ReportOrder, T> work) {
    var query = new Query(request);
    var here = asked.here();
    var kind = code(query, "kind", ReportKind::ofCode);
    if (kind == null) throw Problem.field("kind", "field_missing");
    var by = code(query, "by", ReportOrder.By::ofCode);
    var day = day(query, "as_of");
    var asOf = asOf(day, here);
    var since = day(query, "since");
    var on = day(query, "on");
    var text = query.text("selector");
    return asked.with(
        "selector",
        text,
        selector ->
            work.apply(
                new ReportOrder(
                    kind,
                    asOf,
                    isEverything(text) ? null : selector,
                    by == null ? ReportOrder.By.BUILDING : by,
                    since == null ? usual(kind, asOf.date(here.zone())) : since,
                    on)));
  }

  private static boolean isEverything(@Nullable String text) {
    return text == null || Selector.everything().equals(Selector.parse(text));
  }

  private static AsOf asOf(@Nullable LocalDate day, Stretch.Here here) {
    if (day == null) return AsOf.moment(here.now());
    if (day.isAfter(here.now().atZone(here.zone()).toLocalDate())) {
      throw Problem.field("as_of", "report_day_ahead", Map.of("value", day.toString()));
    }
    return AsOf.day(day, here.now(), here.zone());
  }

  private static LocalDate usual(ReportKind kind, LocalDate day) {
    return day.minusDays(kind == ReportKind.CHANGES ? DAYS_OF_CHANGE : USUAL_DAYS);
  }

  private static @Nullable LocalDate day(Query query, String name) {
    return AskedAgreement.day(name, query.text(name)).orElse(null);
  }

  static <T> @Nullable T code(Query query, String name, Function<String, Optional<T>> parse) {
    var text = query.text(name);
    if (text == null || text.isBlank()) return null;
    return parse
        .apply(text)
        .orElseThrow(() -> Problem.field(name, "code_unknown", Map.of("value", text)));
  }
}
