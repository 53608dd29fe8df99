package org.rollcall.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is on its way to whom? */
public interface Outbox {
  /** Keeps a notice; empty when it is known already. */
  Optional<Long> keep(Notice notice);

  /** Whether a notice of that key was kept. */
  boolean knows(String key);

  /** Keeps the file that a notice is sent with. */
  void enclose(long notice, Enclosure file);

  /** The file that a notice is sent with, if any; without its content once all of them are sent. */
  Optional<Enclosure> enclosed(long notice);

  /** Puts a notice on its way to somebody, and says by which number it is asked for. */
  long send(long recipient, long notice, Delivery.Mode mode, Instant due);

  /**
   * Takes what is due to one recipient: a single notice, or all of a digest. Nobody else takes it
   * until the lease is over.
   *
   * @return what leaves as one message; empty when nothing is due
   */
  List<Delivery> take(Instant now, Duration lease);

  /** It was taken by whoever carries it on. */
  void sent(Collection<Long> deliveries, Instant at);

  /** It was not, and is tried again then; never where null. */
  void failed(
      Collection<Long> deliveries,
      String trouble,
      @org.jspecify.annotations.Nullable Instant again);

  /** The latest of them, the latest first. */
  List<Delivery> latest(Delivery.Filter filter, int most);
}
