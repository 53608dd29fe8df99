package org.rollcall.discovery.range;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through one block of addresses, part by part, until it is through or told to stop. */
final class RangeScan {
  private static final Logger LOG = LoggerFactory.getLogger(RangeScan.class);
  // After each part the progress is told and the wish to stop is seen.
  private static final int PART = 32;

  private final Scan scan;
  private final Prober prober;
  private final Told told;

  /** Who is told how far it has come, and says whether it shall go on? */
  @FunctionalInterface
  interface Told {
    boolean of(int tried, List<Hit> hits);
  }

  RangeScan(Scan scan, Prober prober, Told told) {
    this.scan = scan;
    this.prober = prober;
    this.told = told;
  }

  Scan.State run() {
    var tried = 0;
    var parts =
        Addresses.shuffled(scan.block(), new SecureRandom()).stream()
            .gather(Gatherers.windowFixed(PART))
            .toList();
    try {
      for (var part : parts) {
        var hits = probe(part);
        tried += part.size();
        if (!told.of(tried, hits)) return Scan.State.STOPPED;
      }
    } catch (InterruptedException _) {
      return Scan.State.CUT_OFF;
    }
    return Scan.State.DONE;
  }

  private List<Hit> probe(List<InetAddress> part) throws InterruptedException {
    var hits = Collections.synchronizedList(new ArrayList<Hit>());
    try (var probers = Executors.newVirtualThreadPerTaskExecutor()) {
      var probing = new ArrayList<Future<?>>();
      for (var address : part) {
        probing.add(
            probers.submit(
                () -> {
                  prober.probe(address).ifPresent(hits::add);
                  return true;
                }));
      }
      for (var one : probing) await(one);
    }
    return List.copyOf(hits);
  }

  private static void await(Future<?> probe) throws InterruptedException {
    try {
      probe.get();
    } catch (java.util.concurrent.ExecutionException failed) {
      LOG.warn("an address could not be asked", failed.getCause());
    }
  }
}
