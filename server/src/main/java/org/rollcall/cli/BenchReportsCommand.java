package org.rollcall.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.audit.JooqAudit;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.agreement.SupportEnds;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.JooqLedger;
import org.rollcall.compliance.report.JooqMadeReports;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.compliance.report.Tables;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall bench reports}: how long does a report of a past day take over a campus? */
@Command(
    name = "reports",
    mixinStandardHelpOptions = true,
    description = {
      "Measures reports of a past day over a store that it fills itself: three products a machine,",
      "17 readings each. Without --store in a new H2 file; a PostgreSQL database has to be empty."
    })
final class BenchReportsCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Taipei");
  // Half of the readings are older than that, half are younger.
  private static final Duration AGO = Duration.ofDays(60);

  private final Terminal terminal;

  @Option(names = "--machines", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int machines = 100_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  BenchReportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    var sentences = language.sentences();
    Path folder = Files.createTempDirectory("rollcall-bench-");
    try (var database = Database.open(location(folder))) {
      terminal.err().println(sentences.text("bench.api", Map.of("machines", machines)));
      var now = Instant.now();
      var campus = new JooqCampus(database, machines - machines % 40);
      if (!campus.fill(now)) throw new UserError(sentences.text("bench.store_in_use"));
      campus.settle();
      measure(database, now, folder);
      return ExitCode.DONE;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private StoreLocation location(Path folder) {
    return store.isTyped()
        ? store.location(language.sentences())
        : StoreLocation.file(folder.resolve("campus"));
  }

  private void measure(Database database, Instant now, Path folder) throws IOException {
    var making = making(database);
    var day = now.minus(AGO).atZone(ZONE).toLocalDate();
    var asOf = AsOf.day(day, now, ZONE);
    for (var round = 0; round < rounds; round++) {
      make(making, order(ReportKind.COVERAGE, asOf), Form.JSON, folder);
    }
    for (var form : Form.values()) make(making, order(ReportKind.STATUS, asOf), form, folder);
  }

  private static ReportOrder order(ReportKind kind, AsOf asOf) {
    return new ReportOrder(kind, asOf, null, ReportOrder.By.BUILDING, asOf.date(ZONE), null);
  }

  private static ReportMaking making(Database database) {
    var clock = InstantSource.system();
    var history = new JooqHistory(database, clock, () -> ZONE);
    var ledger = new JooqLedger(database, clock, () -> ZONE);
    var agreements = new JooqAgreements(database);
    var tables = new Tables(history, ledger, agreements, SupportEnds.load(), () -> ZONE);
    var records =
        new ReportMaking.Records(database, new JooqMadeReports(database), new JooqAudit(database));
    return new ReportMaking(
        tables, new JooqKeeping(database, () -> ZONE), records, clock, () -> ZONE);
  }

  private void make(ReportMaking making, ReportOrder order, Form form, Path folder)
      throws IOException {
    var file = folder.resolve("report." + form.code());
    var start = System.nanoTime();
    var cpu = cpuSeconds();
    var made = making.make(order, new ReportMaking.Wish(form, Language.ZH_TW, "bench"), file);
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%7.2f s  of our own %6.2f s CPU  %-8s %-4s  %,d rows  %,d bytes",
                (System.nanoTime() - start) / 1e9,
                cpuSeconds() - cpu,
                order.kind().code(),
                form.code(),
                made.size().rows(),
                made.size().bytes()));
    terminal.out().flush();
  }

  /** What this process used of processors, which a busy machine does not lengthen. */
  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
