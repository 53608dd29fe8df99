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
import org.rollcall.run.Run;
import org.rollcall.run.StopReason;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/** Carries a one-shot run through, with progress, questions, table and report files. */
final class FleetRun {
  private final Terminal terminal;
  private final Language language;
  private final Sentences sentences;
  private final boolean keepsGoing;
  private final InstantSource clock = InstantSource.system();

  /**
   * @param keepsGoing whether the brake is overruled without asking
   */
  FleetRun(Terminal terminal, Language language, Sentences sentences, boolean keepsGoing) {
    this.keepsGoing = keepsGoing;
    this.terminal = terminal;
    this.language = language;
    this.sentences = sentences;
  }

  /** The exit code: 0 when every product that could be is activated, 3 when a person is needed. */
  int run(OneShot.Request request, StoreLocation store, List<Path> reports) throws Exception {
    reports.forEach(this::checkWritable);
    var interrupt = Interrupt.install();
    var code = ExitCode.FAILED;
    try (var database = Database.open(store)) {
      var shot = new OneShot(database, request);
      interrupt.onSignal(() -> shot.stop(StopReason.BY_OPERATOR));
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
    Optional<StopReason> halted;
    do {
      try (var _ =
          new Progress(terminal, sentences, () -> Counts.of(shot.tally()), clock).start()) {
        halted = haltedBy(shot.drive());
      }
      halted.ifPresent(this::tellWhy);
    } while (halted.isPresent() && shallGoOn(shot, halted.get()));
  }

  private static Optional<StopReason> haltedBy(Run run) {
    return Optional.ofNullable(run.progress().haltedBy()).flatMap(StopReason::ofCode);
  }

  private void tellWhy(StopReason why) {
    terminal.err().println(sentences.text("stopped_because." + why.code()));
    terminal.err().flush();
  }

  /** Whether the run goes on; what is left of it ends when it does not. */
  private boolean shallGoOn(OneShot shot, StopReason why) {
    var goesOn =
        switch (why) {
          case TOO_MUCH_HARM, KMS_COUNT_TOO_LOW, KMS_HOST_GONE -> keepsGoing || isWanted();
          // Refusals at the start only pause the run, if there is somebody to ask.
          case FIRST_PCS_REFUSED, TRIAL_FAILED -> isWanted();
          case BY_OPERATOR, DOMAIN_ACCOUNT_REFUSED, DEADLINE, SERVER_LEAVES -> false;
        };
    if (goesOn) {
      shot.proceed();
    } else {
      shot.stop(why);
    }
    return goesOn;
  }

  private boolean isWanted() {
    var answer = terminal.ask().apply(sentences.text("ask.go_on")).orElse("");
    return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
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
