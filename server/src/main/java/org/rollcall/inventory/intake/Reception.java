package org.rollcall.inventory.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.store.Transactions;

/** How does what comes in get into the inventory? First it is shown, then done as it was shown. */
public final class Reception {
  /** Long enough to ask a colleague, short enough that the inventory is much the same. */
  public static final Duration VALID = Duration.ofDays(1);

  private final Transactions transactions;
  private final Stock stock;
  private final Intakes intakes;
  private final Audit audit;
  private final InstantSource clock;

  public Reception(
      Transactions transactions, Stock stock, Intakes intakes, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.stock = stock;
    this.intakes = intakes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of applying an intake. */
  public sealed interface Result {
    record Applied() implements Result {}

    /** It was applied or dropped before, or is too old. */
    record Ended() implements Result {}

    /** Of a file either every row is taken over or none. */
    record HasBadRows(int count) implements Result {}

    /** The inventory is another by now; what is kept was judged anew, to be looked at again. */
    record ChangedMeanwhile(int rows) implements Result {}
  }

  /** Says what each row would do, without keeping or doing anything. */
  public List<Judged> judge(Arrival arrival) {
    return judge(arrival, stock.all());
  }

  private List<Judged> judge(Arrival arrival, List<KnownMachine> known) {
    var rows = stock.places().placed(arrival.rows(), known, arrival.source());
    var assessment = new Assessment(known, arrival.source());
    return Stream.of(assessment.of(rows), arrival.unusable(), assessment.gone(rows))
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Judged::line))
        .toList();
  }

  /** Keeps what each row would do, to be looked at and applied by the id that is answered. */
  public long show(Arrival arrival) {
    return transactions.together(() -> show(arrival, judge(arrival), null));
  }

  /** The same for rows that were judged before. */
  public long show(Arrival arrival, List<Judged> judged, @Nullable String asks) {
    var now = clock.instant();
    return intakes.keep(arrival, judged, asks, now, now.plus(VALID));
  }

  /** Does what was shown; if the inventory has changed since, shows again instead. */
  public Result apply(long id, String by) {
    return transactions.together(() -> applyHeld(id, by));
  }

  private Result applyHeld(long id, String by) {
    var intake = intakes.held(id).filter(held -> held.isOpen(clock.instant())).orElse(null);
    if (intake == null) return new Result.Ended();
    var shown = intakes.rows(id);
    var bad = shown.stream().filter(row -> row.verdict() instanceof Verdict.Bad).count();
    if (bad > 0 && intake.kind() == Intake.Kind.FILE) return new Result.HasBadRows((int) bad);
    stock.hold(shown.stream().flatMap(Reception::touched).toList());
    var known = stock.all();
    var now = judgedAgain(shown, known, intake.source());
    var differing = differing(shown, now);
    if (differing > 0) {
      intakes.rejudge(id, now);
      return new Result.ChangedMeanwhile(differing);
    }
    stock.take(now, known, intake.source());
    intakes.end(id, Intake.State.APPLIED, by, clock.instant());
    audit.record(deed(intake, by));
    return new Result.Applied();
  }

  /** Throws away what nobody wants to apply; false when it was ended before. */
  public boolean drop(long id, String by) {
    return transactions.together(
        () -> {
          var open = intakes.held(id).filter(held -> held.isOpen(clock.instant()));
          if (open.isEmpty()) return false;
          intakes.end(id, Intake.State.DROPPED, by, clock.instant());
          return true;
        });
  }

  private static Stream<Long> touched(Judged row) {
    return row.verdict() instanceof Verdict.Changed(var machine, _)
        ? Stream.of(machine)
        : Stream.empty();
  }

  private static List<Judged> judgedAgain(
      List<Judged> shown, List<KnownMachine> known, @Nullable Long source) {
    var readable =
        shown.stream().map(Judged::told).filter(Objects::nonNull).map(Objects::requireNonNull);
    var judged = new Assessment(known, source).of(readable.toList()).iterator();
    var again = new ArrayList<Judged>();
    for (var row : shown) again.add(row.told() == null ? row : judged.next());
    return again;
  }

  private static int differing(List<Judged> shown, List<Judged> now) {
    var differing = 0;
    for (var i = 0; i < shown.size(); i++) {
      if (!shown.get(i).verdict().equals(now.get(i).verdict())) differing++;
    }
    return differing;
  }

  private Deed deed(Intake intake, String by) {
    var details = Map.of("kind", intake.kind().code(), "title", intake.title());
    return new Deed(by, "intake_applied", "intake/" + intake.id(), details, clock.instant());
  }
}
