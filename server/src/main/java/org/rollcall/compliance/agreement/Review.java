package org.rollcall.compliance.agreement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rollcall.compliance.agreement.Licences.Right;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.compliance.asof.Keeping;
import org.rollcall.compliance.asof.ProductThen;
import org.rollcall.diagnosis.FindingCode;

/** Does all that is activated now stand within what was agreed, and is it still supported? */
public final class Review {
  private final History history;
  private final Keeping keeping;
  private final Agreements agreements;
  private final Breaches breaches;
  private final SupportEnds ends;
  private final Calendar calendar;

  public Review(
      History history,
      Keeping keeping,
      Agreements agreements,
      Breaches breaches,
      SupportEnds ends,
      Calendar calendar) {
    this.history = history;
    this.keeping = keeping;
    this.agreements = agreements;
    this.breaches = breaches;
    this.ends = ends;
    this.calendar = calendar;
  }

  /** What time it is, and where. */
  public record Calendar(InstantSource clock, Supplier<ZoneId> zone) {}

  /** Looks at the whole fleet, and keeps what is found as findings. */
  public Breaches.Change carryOut() {
    var now = calendar.clock().instant();
    keeping.note(now);
    var today = now.atZone(calendar.zone().get()).toLocalDate();
    var known = agreements.all();
    var found = new ArrayList<Breach>();
    var licences = new Licences(known, today);
    history.each(
        Question.of(AsOf.moment(now)),
        product -> {
          var read = product.read();
          if (read == null) return;
          supported(product, read, today, found::add);
          if (!"licensed".equals(read.state())) return;
          if (read.byRetailKey()) found.add(breach(product, read, Breach.BY_RETAIL, Map.of()));
          if (read.byMak()) found.add(breach(product, read, Breach.BY_MAK, Map.of()));
          // A site that keeps no agreements is told nothing of what stands outside them.
          if (product.cover() == Cover.COVERED && !known.isEmpty()) {
            agreed(product, read, licences, found);
          }
        });
    return breaches.keep(found, now);
  }

  private void supported(
      ProductThen product, ProductThen.Read read, LocalDate today, Consumer<Breach> taker) {
    ends.of(read.title())
        .filter(end -> end.day().isBefore(today))
        .ifPresent(
            end ->
                taker.accept(
                    breach(
                        product, read, Breach.SUPPORT_ENDED, Map.of("day", end.day().toString()))));
  }

  private static void agreed(
      ProductThen product, ProductThen.Read read, Licences licences, List<Breach> found) {
    switch (licences.use(read.title())) {
      case Right.Within _ -> {}
      case Right.Outside _ -> found.add(breach(product, read, Breach.OUTSIDE, Map.of()));
      case Right.After(var agreement) ->
          found.add(
              breach(
                  product,
                  read,
                  Breach.AFTER,
                  Map.of("agreement", agreement.title(), "day", agreement.period().to() + "")));
      case Right.Over(var agreement) ->
          found.add(
              breach(
                  product,
                  read,
                  Breach.OVER,
                  Map.of(
                      "agreement",
                      agreement.title(),
                      "quantity",
                      agreement.scope().quantity() + "")));
    }
  }

  private static Breach breach(
      ProductThen product, ProductThen.Read read, FindingCode code, Map<String, String> details) {
    var all = new TreeMap<>(details);
    all.put("product", read.title());
    return new Breach(product.place().machine(), read.product(), code, all);
  }
}
