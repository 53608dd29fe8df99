package org.rollcall.cli;

import org.rollcall.run.engine.Engine;
import org.rollcall.web.RunsEngine;

/** How does the API see the engine? */
record ServedEngine(Engine engine) implements RunsEngine {
  @Override
  public void nudge() {
    engine.nudge();
  }

  @Override
  public Status status() {
    var status = engine.status();
    return new Status(status.node(), status.running(), status.inHand());
  }
}
