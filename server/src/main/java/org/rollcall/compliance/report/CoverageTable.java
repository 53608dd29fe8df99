package org.rollcall.compliance.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Group;
import org.rollcall.compliance.asof.History.Part;

/** Which share of the products that volume licences activate was licensed? */
final class CoverageTable {
  private static final List<Cover> COUNTED =
      List.of(Cover.COVERED, Cover.EXPIRED, Cover.NOT_ACTIVATED, Cover.UNCLEAR);

  private CoverageTable() {}

  static ReportTable of(History history, ReportOrder order) {
    var names = names(order.by());
    var fields = new ArrayList<>(names);
    fields.add(Field.whole("products"));
    COUNTED.forEach(cover -> fields.add(Field.whole(cover.code())));
    fields.add(new Field("share", Field.Type.SHARE));
    fields.add(Field.whole(Cover.NOT_VOLUME.code()));
    fields.add(Field.whole("unread_machines"));
    return new ReportTable(
        fields,
        (row, tally) -> {
          for (var i = 0; i < COUNTED.size(); i++) {
            var count = row.get(names.size() + 1 + i);
            var series = new Word(StatusTable.COVER, COUNTED.get(i).code());
            if (count instanceof Long some) tally.add(row.get(names.size() - 1), series, some);
          }
        },
        taker -> counted(history, order).forEach((of, counts) -> taker.accept(row(of, counts))));
  }

  private static List<Field> names(ReportOrder.By by) {
    return switch (by) {
      case OWNER -> List.of(Field.text("owner"));
      case BUILDING -> List.of(Field.text("building"));
      case ROOM -> List.of(Field.text("building"), Field.text("room"));
      case PRODUCT -> List.of(Field.text("product"));
      case FAMILY -> List.of(Field.word("family"));
    };
  }

  private static List<Part> parts(ReportOrder.By by) {
    return switch (by) {
      case OWNER -> List.of(Part.OWNER);
      case BUILDING -> List.of(Part.BUILDING);
      case ROOM -> List.of(Part.BUILDING, Part.ROOM);
      case PRODUCT, FAMILY -> List.of(Part.TITLE);
    };
  }

  private static Map<Row, Map<Cover, Long>> counted(History history, ReportOrder order) {
    var counted = new LinkedHashMap<Row, Map<Cover, Long>>();
    for (var group : history.groups(order.question(), parts(order.by()))) {
      counted
          .computeIfAbsent(key(order.by(), group), _ -> new EnumMap<>(Cover.class))
          .merge(group.cover(), group.products(), Long::sum);
    }
    return counted;
  }

  private static Row key(ReportOrder.By by, Group group) {
    var title = group.parts().getFirst();
    if (by == ReportOrder.By.FAMILY && title != null) {
      return Row.of(new Word("family.", ProductFamily.of(title).code()));
    }
    return new Row(new ArrayList<>(group.parts()));
  }

  private static Row row(Row of, Map<Cover, Long> counts) {
    var row = new ArrayList<@Nullable Object>(of.cells());
    var all = COUNTED.stream().mapToLong(cover -> counts.getOrDefault(cover, 0L)).sum();
    row.add(all);
    COUNTED.forEach(cover -> row.add(counts.getOrDefault(cover, 0L)));
    row.add(all == 0 ? null : (double) counts.getOrDefault(Cover.COVERED, 0L) / all);
    row.add(counts.getOrDefault(Cover.NOT_VOLUME, 0L));
    row.add(counts.getOrDefault(Cover.UNREAD, 0L));
    return new Row(row);
  }
}
