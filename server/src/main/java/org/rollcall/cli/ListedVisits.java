package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.run.Doorway;
import org.rollcall.run.Run;
import org.rollcall.run.engine.Visiting;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.wsman.WsmanHosts;

/**
 * How are the machines of a list visited? As was typed, whatever the run.
 *
 * @param entered product keys that the user entered, by edition
 */
record ListedVisits(ListedWays listed, WsmanHosts wsman, Map<String, ProductKey> entered)
    implements Visiting {
  @Override
  public Doorway.Ways ways(Run run) {
    return listed;
  }

  @Override
  public Map<String, ProductKey> keys(Run run) {
    return entered;
  }

  @Override
  public RemoteHosts hosts() {
    return wsman;
  }

  @Override
  public Doorway.Reachability reachability() {
    return wsman::obstacle;
  }
}
