package org.rollcall.transport.wake;

import java.net.SocketException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Sends magic packets from this server, spaced out over all who ask for it. */
public final class WakeSender {
  private final Network.Source networks;
  private final WakeSetting setting;
  private final Pacer pacer;
  private final Pace pace;

  public WakeSender(WakeSetting setting) {
    this(Network::ofThisServer, setting, Pacer.real(), System::nanoTime);
  }

  public WakeSender(
      Network.Source networks, WakeSetting setting, Pacer pacer, LongSupplier nanoTime) {
    this.networks = networks;
    this.setting = setting;
    this.pacer = pacer;
    this.pace = new Pace(setting.spacing(), nanoTime);
  }

  /** Calls each machine once a round; a failure is told, never thrown. */
  public Map<WakeCall, WakeResult> send(List<WakeCall> calls) throws InterruptedException {
    try (var sockets = new WakeSockets(networks.now(), setting)) {
      var results = new LinkedHashMap<WakeCall, WakeResult>();
      for (int round = 0; round < setting.rounds(); round++) {
        if (round > 0) pacer.pause(setting.between());
        for (var call : calls) {
          pacer.pause(pace.turn());
          results.merge(call, sockets.send(call), WakeSender::together);
        }
      }
      return Collections.unmodifiableMap(results);
    } catch (SocketException failure) {
      return unsent(calls, new WakeResult.Unsent(WakeResult.Reason.of(failure)));
    }
  }

  private static Map<WakeCall, WakeResult> unsent(List<WakeCall> calls, WakeResult why) {
    var results = new LinkedHashMap<WakeCall, WakeResult>();
    for (var call : calls) results.put(call, why);
    return Collections.unmodifiableMap(results);
  }

  /** One round that went out is enough. */
  private static WakeResult together(WakeResult first, WakeResult next) {
    return switch (first) {
      case WakeResult.Sent(var before) ->
          new WakeResult.Sent(
              before
                  + switch (next) {
                    case WakeResult.Sent(var more) -> more;
                    case WakeResult.Unsent _ -> 0;
                  });
      case WakeResult.Unsent _ -> next;
    };
  }
}
