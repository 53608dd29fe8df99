package org.rollcall.lab.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is one PC of a scenario like at first, how does it misbehave, and what must a run find? */
public record PcSpec(
    String name,
    Place place,
    SystemSpec system,
    AccessSpec access,
    PowerSpec power,
    LicensingSpec licensing,
    BehaviourSpec behaviour,
    Expected expected) {

  PcSpec withDelays(Map<String, Double> delays) {
    var slow = new BehaviourSpec(behaviour.faults(), delays);
    return new PcSpec(name, place, system, access, power, licensing, slow, expected);
  }

  /** Where does the PC stand, and under which address is it visited? */
  public record Place(String room, String note, String address) {}

  /**
   * How does the PC misbehave, and how slow is it?
   *
   * @param delays seconds that a step takes, by the step's code; {@code *} for all others
   */
  public record BehaviourSpec(List<FaultSpec> faults, Map<String, Double> delays) {
    public double delay(String step) {
      return delays.getOrDefault(step, delays.getOrDefault("*", 0.0));
    }
  }

  /**
   * What goes wrong, where and how often?
   *
   * @param at the operation of WS-Man, or {@code run} for the command itself
   * @param step only while this step runs; null for any
   * @param times how often; 0 for always
   * @param amount exit code, megabytes or seconds, as the kind of fault needs it
   */
  public record FaultSpec(
      String at, @Nullable String step, FaultKind kind, int times, long amount) {}
}
