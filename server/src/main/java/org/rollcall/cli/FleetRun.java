package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.compliance.ReportRow;
import org.rollcall.run.StopReason;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/** Carries a one-shot run through, with progress, questions, table and report files. */
final class FleetRun {
  private final Terminal terminal;
  private final Language language;
  private final Sentences sentences;
  private final InstantSource clock = InstantSource.system();

  FleetRun(Terminal terminal, Language language, Sentences sentences) {
    this.terminal = terminal;
    this.language = language;
    this.sentences = sentences;
  }

  /** The exit code: 0 when every product that could be is activated, 3 when a person is needed. */
  int run(OneShot.Request request, Path store, List<Path> reports) throws Exception {
    reports.forEach(this::checkWritable);
    Files.createDirectories(store.toAbsolutePath().getParent());
    var interrupt = Interrupt.install();
    var code = ExitCode.FAILED;
    try (var database = Database.open(StoreLocation.file(store))) {
      var shot = new OneShot(database, request);
      interrupt.onSignal(shot::stop);
      drive(shot);
      shot.finish();
      code = report(shot, reports);
    } finally {
      terminal.out().flush();
      interrupt.finished(code);
    }
    return code;
  }

  private void drive(OneShot shot) throws InterruptedException {
    do {
      try (var _ = new Progress(terminal, sentences, shot::tally, clock).start()) {
        shot.drive();
      }
      shot.signal().raised().ifPresent(this::tellWhy);
    } while (shallGoOn(shot));
  }

  private void tellWhy(StopReason why) {
    terminal.err().println(sentences.text("stopped_because." + why.code()));
  }

  /** Three refusals at the start only pause the run, if there is somebody to ask. */
  private boolean shallGoOn(OneShot shot) {
    if (!shot.signal().raised().equals(Optional.of(StopReason.FIRST_PCS_REFUSED))) {
      return false;
    }
    var answer = terminal.ask().apply(sentences.text("ask.go_on")).orElse("");
    var goesOn = answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    if (goesOn) shot.proceed();
    return goesOn;
  }

  private int report(OneShot shot, List<Path> reports) throws IOException {
    var rows = shot.rows(language);
    new Summary(sentences, zone(), clock.instant()).print(terminal.out(), rows);
    for (var file : reports) {
      ReportFile.write(file, rows);
      terminal.out().println(sentences.text("report.written", Map.of("file", file)));
    }
    return exitCode(rows);
  }

  private static int exitCode(List<ReportRow> rows) {
    return Summary.isGood(rows) ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
  }

  /** A report that cannot be written is found out before the run, not after it. */
  private void checkWritable(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (ReportFile.isKnown(file) && folder != null && Files.isWritable(folder)) return;
    throw new UserError(sentences.text("usage.report", Map.of("file", file)));
  }

  static ZoneId zone() {
    return ZoneId.of("Asia/Taipei");
  }
}
