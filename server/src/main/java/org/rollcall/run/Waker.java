package org.rollcall.run;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rollcall.activation.step.Step;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Room;
import org.rollcall.transport.wake.MagicPacket;
import org.rollcall.transport.wake.WakeCall;
import org.rollcall.transport.wake.WakeResult;
import org.rollcall.transport.wake.WakeSender;

/** Which machines of a run are woken, by whom, and how often? */
public final class Waker {
  /** A PC boots in less; more packets meanwhile would only fill the network. */
  static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

  /** Who has not appeared after three calls of ours is not called by neighbours either. */
  static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(15);

  static final Duration RELAY_PAUSE = Duration.ofMinutes(1);

  private final Wakes wakes;
  private final WakeSender sender;
  private final Addresses addresses;
  private final InstantSource clock;

  /** Where is a machine on the network? Asked with a deadline: most of those asked for are off. */
  @FunctionalInterface
  public interface Addresses {
    Optional<InetAddress> of(Hostname host);
  }

  public Waker(Wakes wakes, WakeSender sender, Addresses addresses, InstantSource clock) {
    this.wakes = wakes;
    this.sender = sender;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What became of waking a machine? */
  public sealed interface Called {
    record Sent(int packets) implements Called {}

    record Unsent(WakeResult.Reason reason) implements Called {}

    /** Nobody told which network adapter it has. */
    record NoMac() implements Called {}

    /** It was called a short while ago. */
    record NotYet() implements Called {}
  }

  /** Calls a machine that is off. It takes a few seconds, most of them spent waiting. */
  public Called wake(Target target) throws InterruptedException {
    var mac = target.machine().mac();
    if (mac == null) return new Called.NoMac();
    var now = clock.instant();
    if (!wakes.take(target.id(), now, now.minus(AGAIN_AFTER))) return new Called.NotYet();
    var address = addresses.of(target.machine().endpoint().address()).orElse(null);
    return sent(target, new WakeCall(new MagicPacket(mac, null), address));
  }

  private Called sent(Target target, WakeCall call) throws InterruptedException {
    var result = sender.send(List.of(call)).get(call);
    return switch (result) {
      case WakeResult.Sent(var packets) -> new Called.Sent(packets);
      case WakeResult.Unsent(var reason) -> {
        wakes.giveBack(target.id(), target.progress().wokenAt());
        yield new Called.Unsent(reason);
      }
      case null -> throw new IllegalStateException("a call without a result");
    };
  }

  /**
   * The machines that a PC of this room, in which somebody of ours is at the moment, is to wake:
   * see {@link #relay}. Empty for most who ask, since each room has one turn a minute.
   */
  public List<MacAddress> neighboursToWake(Run run, Room room) {
    if (!run.terms().wake().wakes()) return List.of();
    var now = clock.instant();
    return wakes.unanswered(
        new Wakes.Relay(
            run.id(),
            room,
            now,
            now.minus(GIVEN_UP_AFTER),
            now.minus(RELAY_PAUSE),
            Step.WakeNeighbours.MOST));
  }

  /** The step by which a PC wakes its neighbours. */
  public static Step.WakeNeighbours relay(List<MacAddress> neighbours) {
    return new Step.WakeNeighbours(neighbours.stream().map(MacAddress::digits).toList());
  }
}
