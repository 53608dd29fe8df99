package org.rollcall.notify;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.rollcall.kms.KmsHealth;
import org.rollcall.kms.KmsHost;
import org.rollcall.kms.KmsNews;

/** What is told of a KMS host that takes no connections, or takes them again? */
public record KmsNotices(Noticeboard board, Supplier<ZoneId> zone) implements KmsNews {
  private static final String PAGE = "/kms";

  /** A host that refuses is another thing than a step that was refused. */
  private static final String SILENCE = "silent_";

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Override
  public void silent(KmsHost host, KmsHealth health) {
    note(host, health, NoticeCode.KMS_HOST_SILENT);
  }

  @Override
  public void back(KmsHost host, KmsHealth health) {
    note(host, health, NoticeCode.KMS_HOST_BACK);
  }

  private void note(KmsHost host, KmsHealth health, NoticeCode code) {
    var key = code.code() + "/" + host.id() + "/" + health.since().toEpochMilli();
    var fault = health.fault();
    var values =
        Map.of(
            "since",
            CLOCK.format(health.since().atZone(zone.get())),
            "why",
            fault == null ? "-" : SILENCE + fault);
    var about = host.address().toString();
    board.note(new Notice(key, code, about, values, List.of(), PAGE, health.askedAt()));
  }
}
