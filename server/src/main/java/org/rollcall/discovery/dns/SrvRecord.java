package org.rollcall.discovery.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.activation.KmsAddress;

/**
 * Where does a domain say that a service is (RFC 2782)?
 *
 * @param priority those with the lowest number are tried first
 * @param weight how much of the load it is to have among those of its priority
 */
public record SrvRecord(int priority, int weight, KmsAddress address) {
  private static final Pattern RECORD =
      Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})\\s+(\\d{1,5})\\s+(\\S{1,255})");

  /** The order in which clients try them; within a priority the heavier ones more often. */
  public static final Comparator<SrvRecord> ORDER =
      Comparator.comparingInt(SrvRecord::priority)
          .thenComparing(Comparator.comparingInt(SrvRecord::weight).reversed())
          .thenComparing(record -> record.address().toString());

  /** What a name service answered as text; empty for a root target, which means "not here". */
  static Optional<SrvRecord> parse(String text) {
    var fields = RECORD.matcher(text.strip());
    if (!fields.matches() || fields.group(4).equals(".")) return Optional.empty();
    try {
      var address = new KmsAddress(fields.group(4), Integer.parseInt(fields.group(3)));
      return Optional.of(
          new SrvRecord(
              Integer.parseInt(fields.group(1)), Integer.parseInt(fields.group(2)), address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** How many of a hundred clients try it first, given that all those of its priority answer. */
  public int share(List<SrvRecord> all) {
    var peers = all.stream().filter(other -> other.priority() == priority).toList();
    var sum = peers.stream().mapToInt(SrvRecord::weight).sum();
    // RFC 2782: where all weights are 0, the choice is even; beside others a 0 is hardly chosen.
    return sum == 0 ? 100 / peers.size() : 100 * weight / sum;
  }
}
