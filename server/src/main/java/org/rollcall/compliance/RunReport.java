package org.rollcall.compliance;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.diagnosis.Finding;
import org.rollcall.diagnosis.Findings;
import org.rollcall.run.Attempt;
import org.rollcall.run.Attempts;
import org.rollcall.run.ProductReading;
import org.rollcall.run.Readings;
import org.rollcall.run.Restoring;
import org.rollcall.run.Target;
import org.rollcall.run.Targets;

/** What happened in a run, product by product? */
public final class RunReport {
  private final Targets targets;
  private final Attempts attempts;
  private final Read read;

  public RunReport(Targets targets, Attempts attempts, Read read) {
    this.targets = targets;
    this.attempts = attempts;
    this.read = read;
  }

  /** What was read of the PCs, and what followed from it? */
  public record Read(Readings readings, Findings findings, Restoring restoring) {}

  /** The rows in the order in which the machines were given. */
  public List<ReportRow> rows(long run, Explainer explainer) {
    var products =
        read.readings().latestOfRun(run).stream().collect(groupingBy(ProductReading::machine));
    var open =
        read.findings().openInRun(run).stream()
            .collect(groupingBy(found -> found.last().machine()));
    var all = targets.ofRun(run);
    var ids = all.stream().map(target -> target.machine().id()).toList();
    var telling = explainer.with(read.restoring().among(ids));
    return all.stream()
        .flatMap(
            target -> {
              var machine = target.machine().id();
              return rows(
                  target,
                  products.getOrDefault(machine, List.of()),
                  open.getOrDefault(machine, List.of()),
                  telling);
            })
        .toList();
  }

  private Stream<ReportRow> rows(
      Target target, List<ProductReading> products, List<Finding> found, Explainer explainer) {
    var visited = visited(attempts.ofTarget(target.id()));
    if (products.isEmpty()) return Stream.of(row(target, null, visited, found, explainer));
    return products.stream().map(product -> row(target, product, visited, found, explainer));
  }

  private static ReportRow row(
      Target target,
      @Nullable ProductReading product,
      ReportRow.@Nullable Visited visited,
      List<Finding> found,
      Explainer explainer) {
    var concerned = found.stream().filter(one -> Explainer.concerns(one, product)).toList();
    return new ReportRow(
        target,
        product == null ? null : product.observation(),
        visited,
        concerned.stream().map(one -> one.last().code()).toList(),
        explainer.words(target, product, concerned));
  }

  private static ReportRow.@Nullable Visited visited(List<Attempt> attempts) {
    if (attempts.isEmpty()) return null;
    var end = attempts.getLast().ending();
    return new ReportRow.Visited(
        Objects.requireNonNull(attempts.getFirst()).openedAt(), end == null ? null : end.at());
  }
}
