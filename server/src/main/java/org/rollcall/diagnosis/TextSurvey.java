package org.rollcall.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.text.ConsoleReading;
import org.rollcall.activation.text.Notice;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;

/** What do the words of ospp.vbs and slmgr.vbs say, put as a survey? For PCs without facts. */
public final class TextSurvey {
  private TextSurvey() {}

  /**
   * Puts together what was read of one PC.
   *
   * @param office what {@code ospp.vbs /dstatus} printed; null where no ospp.vbs was found
   * @param windows what {@code slmgr.vbs /dlv} printed
   * @param osppFolder where ospp.vbs was found
   * @param obstacle why there are no facts
   */
  public static Survey of(
      @Nullable ConsoleReading office,
      ConsoleReading windows,
      @Nullable String osppFolder,
      FindingCode obstacle,
      Told told) {
    var products =
        Stream.concat(
                office == null ? Stream.empty() : products(office, Application.OFFICE),
                products(windows, Application.WINDOWS))
            .toList();
    var way = new Survey.Way(true, runs(windows), osppFolder, obstacle);
    return new Survey(told.at(), way, products, List.of(), List.of(), surroundings(windows, told));
  }

  /**
   * What was found out beside the licences?
   *
   * @param clockAhead null where the transport told no time
   */
  public record Told(Instant at, @Nullable Duration clockAhead, @Nullable Boolean elevated) {}

  private static Stream<SeenProduct> products(ConsoleReading text, Application application) {
    return text.readings().stream()
        .filter(reading -> reading.partialKey() != null)
        .map(reading -> new SeenProduct(application, Subscriptions.marked(reading), null, false));
  }

  private static boolean runs(ConsoleReading text) {
    return !text.tells(Notice.Kind.VBSCRIPT_MISSING)
        && !text.tells(Notice.Kind.SCRIPT_HOST_DISABLED);
  }

  private static Survey.Surroundings surroundings(ConsoleReading windows, Told told) {
    var cmid =
        windows.notices().stream()
            .filter(notice -> notice.kind() == Notice.Kind.CMID)
            .map(Notice::value)
            .findFirst()
            .orElse(null);
    var identity = cmid == null ? null : new Identity(cmid, null, null, null, told.at());
    return new Survey.Surroundings(
        told.clockAhead(),
        told.elevated(),
        Map.of(),
        null,
        null,
        false,
        List.of(),
        identity,
        Installation.UNTOLD);
  }
}
