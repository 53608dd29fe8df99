package org.rollcall.compliance.report;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.compliance.asof.ProductThen;

/** Which products stand otherwise than on an earlier day, are new, or are gone? */
final class ChangesTable {
  private static final String ABSENT = "absent";
  private static final List<Field> FIELDS =
      List.of(
          Field.text("building"),
          Field.text("room"),
          Field.text("machine"),
          Field.text("product"),
          Field.word("before"),
          Field.word("after"),
          Field.time("read_at"));

  private ChangesTable() {}

  static ReportTable of(History history, ReportOrder order, ZoneId zone) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(5) instanceof Word after) tally.add(row.get(4), after, 1);
        },
        taker -> rows(history, order, zone, taker));
  }

  private static void rows(History history, ReportOrder order, ZoneId zone, Consumer<Row> taker) {
    var then = AsOf.day(order.since(), order.asOf().before(), zone);
    var earlier = new Question(then, order.selector());
    var before = new HashMap<Long, Cover>();
    each(history, earlier, (product, read) -> before.put(read.product(), product.cover()));
    each(
        history,
        order.question(),
        (product, read) -> {
          var was = before.remove(read.product());
          if (was != product.cover())
            taker.accept(row(product, read, code(was), product.cover().code()));
        });
    // What is left in the map was there then, and is there no more.
    if (before.isEmpty()) return;
    each(
        history,
        earlier,
        (product, read) -> {
          if (before.containsKey(read.product())) {
            taker.accept(row(product, read, product.cover().code(), ABSENT));
          }
        });
  }

  @FunctionalInterface
  private interface Taker {
    void take(ProductThen product, ProductThen.Read read);
  }

  private static void each(History history, Question question, Taker taker) {
    history.each(
        question,
        product -> {
          var read = product.read();
          if (read != null) taker.take(product, read);
        });
  }

  private static String code(@Nullable Cover cover) {
    return cover == null ? ABSENT : cover.code();
  }

  private static Row row(ProductThen product, ProductThen.Read read, String before, String after) {
    var place = product.place();
    return Row.of(
        place.building(),
        place.room(),
        place.name(),
        read.title(),
        new Word(StatusTable.COVER, before),
        new Word(StatusTable.COVER, after),
        read.observedAt());
  }
}
