package org.rollcall.transport.wake;

import java.time.Duration;
import java.util.List;

/**
 * How are machines woken at this site?
 *
 * @param ports of UDP; adapters do not mind which, but some switches pass on these alone
 * @param prefixLength of the networks that machines stand in
 * @param rounds how often each is called, since a single packet may be lost
 * @param between how long after one round the next begins
 * @param spacing between the packets of two machines, over all calls: 20 ms are fifty a second
 */
public record WakeSetting(
    List<Integer> ports, int prefixLength, int rounds, Duration between, Duration spacing) {
  public static final WakeSetting USUAL =
      new WakeSetting(List.of(9, 7), 24, 3, Duration.ofSeconds(1), Duration.ofMillis(20));

  public WakeSetting {
    ports = List.copyOf(ports);
    if (ports.isEmpty() || ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
      throw new IllegalArgumentException("ports from 1 to 65535, one at least");
    }
    if (prefixLength < 8 || prefixLength > 32) {
      throw new IllegalArgumentException("a prefix length from 8 to 32");
    }
    if (rounds < 1 || rounds > 10) throw new IllegalArgumentException("from 1 to 10 rounds");
    if (between.isNegative() || spacing.isNegative()) {
      throw new IllegalArgumentException("a pause is not negative");
    }
  }

  public WakeSetting withPorts(List<Integer> others) {
    return new WakeSetting(others, prefixLength, rounds, between, spacing);
  }

  public WakeSetting withPauses(Duration betweenRounds, Duration betweenMachines) {
    return new WakeSetting(ports, prefixLength, rounds, betweenRounds, betweenMachines);
  }
}
