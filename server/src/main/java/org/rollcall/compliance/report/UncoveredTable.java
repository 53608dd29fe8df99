package org.rollcall.compliance.report;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Licences;
import org.rollcall.compliance.agreement.Licences.Right;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.ProductThen;

/** What is activated by volume that no agreement allows on a day: this one, or one to come? */
final class UncoveredTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.text("building"),
          Field.text("room"),
          Field.text("machine"),
          Field.text("owner"),
          Field.text("product"),
          Field.word("why"),
          Field.text("agreement"));

  private UncoveredTable() {}

  static ReportTable of(
      History history, List<Agreement> agreements, ReportOrder order, ZoneId zone) {
    var on = order.on();
    var day = on != null ? on : order.asOf().date(zone);
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(5) instanceof Word why) tally.add(row.get(4), why, 1);
        },
        taker -> {
          var licences = new Licences(agreements, day);
          history.each(order.question(), product -> judge(product, licences, taker));
        });
  }

  private static void judge(ProductThen product, Licences licences, Consumer<Row> taker) {
    var read = product.read();
    if (read == null || product.cover() != Cover.COVERED) return;
    switch (licences.use(read.title())) {
      case Right.Within _ -> {}
      case Right.Over(var agreement) -> taker.accept(row(product, read, "over", agreement.title()));
      case Right.After(var agreement) ->
          taker.accept(row(product, read, "after", agreement.title()));
      case Right.Outside _ -> taker.accept(row(product, read, "outside", null));
    }
  }

  private static Row row(
      ProductThen product, ProductThen.Read read, String why, @Nullable String agreement) {
    var place = product.place();
    return Row.of(
        place.building(),
        place.room(),
        place.name(),
        place.owner(),
        read.title(),
        new Word("why.", why),
        agreement);
  }
}
