package org.rollcall.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.transport.Login;

/** Which gate does a credential have to go through? One each, for as long as the run lasts. */
public final class LoginGates {
  // Longer than it takes to open a shell: a node that died in the middle holds nobody up for ever.
  private static final Duration TURN = Duration.ofMinutes(2);

  private final Map<String, LoginGate> gates = new ConcurrentHashMap<>();
  private final LoginTurns turns;
  private final InstantSource clock;
  private final long run;
  private final String worker;

  public LoginGates(LoginTurns turns, InstantSource clock, long run, String worker) {
    this.turns = turns;
    this.clock = clock;
    this.run = run;
    this.worker = worker;
  }

  LoginGate of(String credential, Login login) {
    return gates.computeIfAbsent(
        credential, name -> new LoginGate(login.isDomainAccount(), others(name)));
  }

  private LoginGate.Others others(String credential) {
    return new LoginGate.Others() {
      @Override
      public LoginTurns.Turn take() {
        var now = clock.instant();
        return turns.take(run, credential, worker, now, now.plus(TURN));
      }

      @Override
      public int giveBack(LoginGate.Result result) {
        return turns.giveBack(run, credential, result);
      }
    };
  }
}
