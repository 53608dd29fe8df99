package org.rollcall.compliance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** Which columns has a report, and what stands in them? Names and codes are stable. */
public final class ReportColumns {
  private ReportColumns() {}

  /** In the order in which they are written; times are ISO-8601 in UTC, in whole seconds. */
  public static Map<String, Function<ReportRow, @Nullable Object>> all() {
    var columns = new LinkedHashMap<String, Function<ReportRow, @Nullable Object>>();
    columns.put("machine", row -> row.target().machine().name().value());
    columns.put("address", row -> row.target().machine().endpoint().address().value());
    columns.put("room", ReportColumns::room);
    columns.put("outcome", ReportRow::outcome);
    columns.put("product", ReportRow::productName);
    columns.putAll(ofReading());
    columns.put("expires_at", row -> seconds(row.expiresAt()));
    columns.put("kms_host", of(Reading::kmsHost));
    columns.put("attempts", row -> row.target().progress().attempts());
    columns.put("started_at", row -> row.visited() == null ? null : seconds(row.visited().from()));
    columns.put("finished_at", row -> row.visited() == null ? null : seconds(row.visited().to()));
    columns.put("explanation", row -> row.words().explanation());
    columns.put("remedy", row -> row.words().remedy());
    return columns;
  }

  private static Map<String, Function<ReportRow, @Nullable Object>> ofReading() {
    var columns = new LinkedHashMap<String, Function<ReportRow, @Nullable Object>>();
    columns.put("license_name", of(Reading::licenseName));
    columns.put("sku_id", of(Reading::skuId));
    columns.put("partial_key", of(Reading::partialKey));
    columns.put("channel", of(Reading::channel));
    columns.put("state", of(ReportColumns::state));
    columns.put("error_code", of(ReportColumns::errorCode));
    columns.put("remaining_minutes", of(Reading::remainingMinutes));
    return columns;
  }

  private static Function<ReportRow, @Nullable Object> of(
      Function<Reading, @Nullable Object> column) {
    return row -> row.observation() == null ? null : column.apply(row.observation().reading());
  }

  private static @Nullable Object room(ReportRow row) {
    var room = row.target().machine().room();
    return room == null ? null : room.name();
  }

  private static @Nullable Object state(Reading reading) {
    ProductState state = reading.state();
    return state == null ? null : state.code();
  }

  private static @Nullable Object errorCode(Reading reading) {
    var code = reading.errorCode();
    return code == null ? null : code.toString();
  }

  private static @Nullable Object seconds(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
