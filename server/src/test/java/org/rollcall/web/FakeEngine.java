package org.rollcall.web;

import java.util.concurrent.atomic.AtomicInteger;

/** An engine that carries nothing out, and counts how often it was asked to have a look. */
final class FakeEngine implements RunsEngine {
  final AtomicInteger nudges = new AtomicInteger();
  volatile boolean working = true;

  @Override
  public void nudge() {
    nudges.incrementAndGet();
  }

  @Override
  public Status status() {
    return new Status("test", working, 0);
  }
}
