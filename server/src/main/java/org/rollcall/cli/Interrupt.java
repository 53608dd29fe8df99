package org.rollcall.cli;

import java.util.concurrent.CompletableFuture;

/**
 * What does Ctrl-C do to a run? It stops between steps, lets the PCs in hand finish, and still
 * writes the report: the process ends when the run says that it has finished.
 */
final class Interrupt {
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private volatile Runnable reaction = () -> {};
  private final Thread hook = new Thread(this::signalled, "interrupt");

  private Interrupt() {}

  static Interrupt install() {
    var interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  void onSignal(Runnable stop) {
    reaction = stop;
  }

  private void signalled() {
    reaction.run();
    // The JVM would end with 130 as soon as this returns; the run's own code says more.
    Runtime.getRuntime().halt(ended.join());
  }

  /** The run is over, with this exit code. */
  void finished(int code) {
    ended.complete(code);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The JVM is going down already, and the hook does the rest.
    }
  }
}
