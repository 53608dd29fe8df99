package org.rollcall.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due leaves, and what did not get through leaves again: after a minute, then ever later,
 * for about three days. Two servers never have the same message in hand.
 */
public final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /** Longer than all time limits of a carrier together. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_TRIES = 20;

  /** So that a sweep ends when thousands are due, and others get their turn. */
  private static final int AT_ONCE = 100;

  private final Outbox outbox;
  private final Recipients recipients;
  private final Carrier carrier;
  private final Supplier<ZoneId> zone;

  public Dispatch(Outbox outbox, Recipients recipients, Carrier carrier, Supplier<ZoneId> zone) {
    this.outbox = outbox;
    this.recipients = recipients;
    this.carrier = carrier;
    this.zone = zone;
  }

  /** Sends what is due, and says how many messages left. */
  public int sendDue(InstantSource clock) {
    var left = 0;
    for (var i = 0; i < AT_ONCE; i++) {
      var now = clock.instant();
      var message = outbox.take(now, LEASE);
      if (message.isEmpty()) return left;
      if (send(message, clock)) left++;
    }
    return left;
  }

  private boolean send(List<Delivery> message, InstantSource clock) {
    var ids = message.stream().map(Delivery::id).toList();
    try {
      var recipient =
          recipients
              .byId(message.getFirst().recipient())
              .orElseThrow(() -> new Undelivered("recipient_gone"));
      var link = recipients.mailServer().link();
      var writer = LetterWriter.in(recipient.language(), zone.get(), link);
      carrier.carry(writer.letter(message, enclosed(message)), recipient);
      outbox.sent(ids, clock.instant());
      return true;
    } catch (Undelivered undelivered) {
      outbox.failed(ids, undelivered.code(), again(message.getFirst().tries(), clock.instant()));
    } catch (RuntimeException bug) {
      LOG.error("message {} could not be sent", message.getFirst().message(), bug);
      outbox.failed(ids, "crashed", again(message.getFirst().tries(), clock.instant()));
    }
    return false;
  }

  /** What leaves with others in a digest carries no file. */
  private @Nullable Enclosure enclosed(List<Delivery> message) {
    if (message.size() > 1) return null;
    return outbox.enclosed(message.getFirst().told().notice()).orElse(null);
  }

  /** Null when it was tried for long enough. */
  private static @Nullable Instant again(int tries, Instant now) {
    if (tries >= MOST_TRIES) return null;
    var pause = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
    return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }
}
