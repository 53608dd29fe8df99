package org.rollcall.discovery.directory;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.intake.Arrival;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.Judged;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the inventory into line with a directory, as far as nobody has to be asked. */
public final class DirectorySync {
  private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);

  /** As whom the schedule is recorded. */
  public static final String SCHEDULE = "schedule";

  private final Transactions transactions;
  private final DirectorySources sources;
  private final DirectoryReader reader;
  private final Reception reception;
  private final Intakes intakes;
  private final InstantSource clock;

  public DirectorySync(
      Transactions transactions,
      DirectorySources sources,
      DirectoryReader reader,
      Reception reception,
      Intakes intakes,
      InstantSource clock) {
    this.transactions = transactions;
    this.sources = sources;
    this.reader = reader;
    this.reception = reception;
    this.intakes = intakes;
    this.clock = clock;
  }

  /**
   * What came of it?
   *
   * @param intake what shows it; null where nothing differs
   */
  public record Result(Kind kind, @Nullable Long intake) {}

  /** What can come of it. */
  public enum Kind {
    UNCHANGED,
    APPLIED,
    /** Kept for a person to look at. */
    ASKS;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Asks every directory whose time has come; one that fails does not keep the others waiting. */
  public void syncDue() {
    for (var source : sources.all()) {
      if (source.isDue(clock.instant()) && sources.begin(source, clock.instant())) {
        try {
          sync(source, SCHEDULE);
        } catch (DirectoryTrouble trouble) {
          LOG.warn("directory {} could not be read: {}", source.id(), trouble.kind().code());
        }
      }
    }
  }

  public Result sync(DirectorySource source, String by) throws DirectoryTrouble {
    try {
      var entries = reader.read(source.server(), source.query());
      var arrival = new DirectoryRows(source, clock.instant()).arrival(entries, by);
      var result = transactions.together(() -> settle(source, arrival, by));
      sources.ended(source.id(), result.kind().code(), clock.instant());
      return result;
    } catch (DirectoryTrouble trouble) {
      sources.ended(source.id(), trouble.kind().code(), clock.instant());
      throw trouble;
    }
  }

  private Result settle(DirectorySource source, Arrival arrival, String by) {
    var judged = reception.judge(arrival);
    var telling =
        judged.stream().filter(row -> row.verdict().kind() != Verdict.Kind.UNCHANGED).toList();
    intakes.supersede(source.id(), clock.instant());
    if (telling.isEmpty()) return new Result(Kind.UNCHANGED, null);
    var asks = asks(source, judged);
    var intake = reception.show(arrival, telling, asks);
    if (asks != null) return new Result(Kind.ASKS, intake);
    if (changing(telling) == 0) return new Result(Kind.UNCHANGED, intake);
    var applied = reception.apply(intake, by) instanceof Reception.Result.Applied;
    return new Result(applied ? Kind.APPLIED : Kind.ASKS, intake);
  }

  /** An empty answer, a wrong filter or a moved unit must not turn the inventory over. */
  private static @Nullable String asks(DirectorySource source, List<Judged> judged) {
    var known = judged.stream().filter(DirectorySync::isKnown).count();
    if (known == 0) return "first_sync";
    var gone = judged.stream().filter(row -> row.verdict() instanceof Verdict.Gone).count();
    var share = 100 * (changing(judged) + gone);
    return share > source.rhythm().mostChangedPercent() * known ? "too_many_changes" : null;
  }

  private static boolean isKnown(Judged row) {
    return switch (row.verdict()) {
      case Verdict.Unchanged _, Verdict.Gone _ -> true;
      case Verdict.Changed(_, var changes) ->
          changes.stream().noneMatch(change -> change.field().equals("directory"));
      case Verdict.New _, Verdict.Bad _ -> false;
    };
  }

  private static long changing(List<Judged> rows) {
    return rows.stream()
        .filter(
            row -> row.verdict() instanceof Verdict.New || row.verdict() instanceof Verdict.Changed)
        .count();
  }
}
