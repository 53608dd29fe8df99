package org.rollcall.compliance.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.ProductThen;

/** How does every product on every machine stand? A machine that was never read has a row, too. */
final class StatusTable {
  static final String COVER = "cover.";
  private static final List<Field> FIELDS =
      List.of(
          Field.text("building"),
          Field.text("room"),
          Field.text("machine"),
          Field.text("owner"),
          Field.text("product"),
          Field.word("cover"),
          Field.word("state"),
          Field.text("channel"),
          Field.text("kms_host"),
          Field.text("error_code"),
          Field.time("read_at"),
          Field.time("expires_at"));
  private static final int PRODUCT = 4;
  private static final int WAY = 5;

  private StatusTable() {}

  static ReportTable of(History history, ReportOrder order) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(WAY) instanceof Word way) tally.add(row.get(PRODUCT), way, 1);
        },
        taker -> history.each(order.question(), product -> taker.accept(row(product))));
  }

  private static Row row(ProductThen product) {
    var read = product.read();
    var row = new ArrayList<@Nullable Object>();
    row.add(product.place().building());
    row.add(product.place().room());
    row.add(product.place().name());
    row.add(product.place().owner());
    row.add(read == null ? null : read.title());
    row.add(new Word(COVER, product.cover().code()));
    row.add(read == null ? null : Word.of("state.", read.state()));
    row.add(read == null ? null : read.channel());
    row.add(read == null ? null : read.kmsHost());
    row.add(read == null ? null : read.errorCode());
    row.add(read == null ? null : read.observedAt());
    row.add(read == null ? null : read.expiresAt());
    return new Row(row);
  }
}
