package org.rollcall.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Command;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;

/** A shell whose commands run only for as long as the visit is ours. */
record GuardedShell(RemoteShell shell, Guard guard) implements RemoteShell {
  @Override
  public Answer run(Command command) throws TransportException {
    return guard.during(() -> shell.run(command));
  }

  @Override
  public Optional<Instant> clock() {
    return shell.clock();
  }

  @Override
  public Optional<Duration> clockOffset() {
    return shell.clockOffset();
  }

  @Override
  public void close() {
    shell.close();
  }
}
