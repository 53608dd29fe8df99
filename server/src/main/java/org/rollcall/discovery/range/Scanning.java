package org.rollcall.discovery.range;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.inventory.Subnet;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Stock;
import org.rollcall.store.Transactions;
import org.rollcall.transport.wake.Pacer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who looks through ranges of addresses? Where it is allowed, slowly, and never two at a time. */
public final class Scanning implements AutoCloseable {
  public static final int USUAL_PER_SECOND = 20;
  public static final int MOST_PER_SECOND = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
  // A part takes at most 32 addresses of three connections, one a second.
  private static final Duration DEAD_AFTER = Duration.ofMinutes(3);

  private final Transactions transactions;
  private final AllowedRanges allowed;
  private final Scans scans;
  private final Afterwards afterwards;
  private final Ground ground;
  private final ExecutorService scanners = Executors.newVirtualThreadPerTaskExecutor();

  /** What becomes of the machines that were found? They are shown, as those of a list are. */
  public record Afterwards(Stock stock, Reception reception, Audit audit, InstantSource clock) {}

  /** By what is the network asked? */
  record Ground(Prober.Ports ports, Pacer pacer, Dns dns) {}

  /** Why was a scan not begun? */
  public enum Refusal {
    TOO_LARGE,
    NOT_ALLOWED,
    ONE_UNDER_WAY;

    public String code() {
      return "scan_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Either the scan or why there is none. */
  public record Answer(@Nullable Scan scan, @Nullable Refusal refusal) {}

  public Scanning(
      Transactions transactions,
      AllowedRanges allowed,
      Scans scans,
      Afterwards afterwards,
      Dns dns) {
    this(
        transactions,
        allowed,
        scans,
        afterwards,
        new Ground(Prober.Ports.USUAL, Pacer.real(), dns));
  }

  Scanning(
      Transactions transactions,
      AllowedRanges allowed,
      Scans scans,
      Afterwards afterwards,
      Ground ground) {
    this.transactions = transactions;
    this.allowed = allowed;
    this.scans = scans;
    this.afterwards = afterwards;
    this.ground = ground;
  }

  public Answer start(Subnet block, int perSecond, String by) {
    if (Addresses.bits(block) > Addresses.MOST_BITS) return new Answer(null, Refusal.TOO_LARGE);
    var begun =
        transactions.together(
            () ->
                allowed.allow(block)
                    ? begin(block, perSecond, by)
                    : new Answer(null, Refusal.NOT_ALLOWED));
    var scan = begun.scan();
    if (scan != null) {
      var _ = scanners.submit(() -> carryOut(scan));
    }
    return begun;
  }

  private Answer begin(Subnet block, int perSecond, String by) {
    var now = now();
    var begun = scans.begin(block, perSecond, by, now, now.minus(DEAD_AFTER));
    begun.ifPresent(scan -> record("scan_started", scan, by));
    return begun
        .map(scan -> new Answer(scan, null))
        .orElse(new Answer(null, Refusal.ONE_UNDER_WAY));
  }

  /** Asks whoever does it, on whichever node, to stop. */
  public boolean stop(Scan scan, String by) {
    return transactions.together(
        () -> {
          var asked = scans.askStop(scan.id());
          if (asked) record("scan_stopped", scan, by);
          return asked;
        });
  }

  private void carryOut(Scan scan) {
    try (var identify = new Identify()) {
      var prober =
          new Prober(ground.ports(), scan.perSecond(), ground.pacer(), ground.dns(), identify);
      var state =
          new RangeScan(
                  scan, prober, (tried, hits) -> scans.progress(scan.id(), tried, hits, now()))
              .run();
      end(scan, state);
    } catch (RuntimeException failed) {
      LOG.error("scan {} failed", scan.id(), failed);
      end(scan, Scan.State.CUT_OFF);
    }
  }

  private void end(Scan scan, Scan.State state) {
    transactions.together(
        () -> {
          var intake = show(scan).orElse(null);
          scans.end(scan.id(), state, intake, now());
          return scan;
        });
  }

  private Optional<Long> show(Scan scan) {
    var hits = scans.hits(scan.id());
    if (hits.isEmpty()) return Optional.empty();
    var rows = new HitRows(afterwards.stock().all());
    return Optional.of(afterwards.reception().show(rows.arrival(scan, hits)));
  }

  private void record(String code, Scan scan, String by) {
    var details =
        Map.of("block", scan.block().cidr(), "per_second", Integer.toString(scan.perSecond()));
    afterwards.audit().record(new Deed(by, code, "scan/" + scan.id(), details, now()));
  }

  private Instant now() {
    return afterwards.clock().instant();
  }

  /** Cuts off what is under way; what was found so far is shown. */
  @Override
  public void close() {
    scanners.shutdownNow();
    scanners.close();
  }
}
