package org.rollcall.run;

import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/**
 * May this visit go on speaking with its machine? When its lease is about to run out, or the server
 * leaves, the call under way is cut and no other one begins.
 */
public final class Guard {
  private @Nullable Thread caller;
  private boolean cut;

  /** A conversation with a machine. */
  interface Call<T> {
    T make() throws TransportException;
  }

  <T> T during(Call<T> call) throws TransportException {
    begin();
    try {
      return call.make();
    } finally {
      end();
    }
  }

  private synchronized void begin() throws TransportException {
    if (cut) {
      var fault = Fault.of(Fault.Kind.TIMED_OUT, Phase.COMMAND).withDetail("not_ours_any_more");
      throw new TransportException(fault);
    }
    caller = Thread.currentThread();
  }

  /** Whoever records what happened must not be interrupted any more. */
  @SuppressWarnings("ReturnValueIgnored") // asking for the flag clears it
  private synchronized void end() {
    caller = null;
    Thread.interrupted();
  }

  public synchronized void cut() {
    cut = true;
    if (caller != null) caller.interrupt();
  }

  public synchronized boolean isCut() {
    return cut;
  }
}
