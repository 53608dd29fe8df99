package org.rollcall.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;

/** How is a machine entered: by which way, as whom, and is it this credential's turn? */
public final class Doorway {
  private final RemoteHosts hosts;
  private final Ways ways;
  private final Reachability reachability;
  private final LoginGates gates;
  private final Consumer<StopReason> halt;

  /** By which way is a machine entered, and as whom? */
  public interface Ways {
    Endpoint endpoint(FrozenMachine machine);

    Keyring.Credential credential(FrozenMachine machine) throws TransportException;

    /** Whether the password is fetched for the visit: not for a PC that is off, then. */
    default boolean fetchesPassword(FrozenMachine machine) {
      return false;
    }
  }

  /** Why would nothing answer at this address? Asked without saying who asks. */
  public interface Reachability {
    Optional<Fault> obstacle(Endpoint endpoint);
  }

  /**
   * @param halt told when the run must go no further; those who wait for their turn are sent home
   */
  public Doorway(
      RemoteHosts hosts,
      Ways ways,
      Reachability reachability,
      LoginGates gates,
      Consumer<StopReason> halt) {
    this.hosts = hosts;
    this.ways = ways;
    this.reachability = reachability;
    this.gates = gates;
    this.halt = halt;
  }

  /** Why is nobody home? Empty when somebody answers. */
  public Optional<Fault> obstacle(FrozenMachine machine) {
    return reachability.obstacle(ways.endpoint(machine));
  }

  sealed interface Entry {
    record Open(RemoteShell shell) implements Entry {}

    record Shut(StopReason why) implements Entry {}
  }

  Entry enter(FrozenMachine machine, Duration timeout, StopSignal stop) throws TransportException {
    var endpoint = ways.endpoint(machine);
    if (ways.fetchesPassword(machine)) checkPresence(endpoint);
    var credential = ways.credential(machine);
    var gate = gates.of(credential.name(), credential.login());
    // While a password is unproven, a PC that is off must not keep the others waiting for its turn.
    if (!gate.isProven()) checkPresence(endpoint);
    var shut = gate.enter();
    if (shut.isPresent()) return new Entry.Shut(stop.raised().orElse(shut.get()));
    var raised = stop.raised();
    if (raised.isPresent()) {
      gate.left(LoginGate.Result.NOT_TRIED, halt);
      return new Entry.Shut(raised.get());
    }
    return new Entry.Open(logIn(gate, endpoint, credential.login(), timeout));
  }

  private void checkPresence(Endpoint endpoint) throws TransportException {
    var obstacle = reachability.obstacle(endpoint);
    if (obstacle.isPresent()) throw new TransportException(obstacle.get());
  }

  private RemoteShell logIn(LoginGate gate, Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    var result = LoginGate.Result.NOT_TRIED;
    try {
      var shell = hosts.open(endpoint, login, timeout);
      result = LoginGate.Result.ACCEPTED;
      return shell;
    } catch (TransportException e) {
      result = result(e.fault());
      throw e;
    } finally {
      gate.left(result, halt);
    }
  }

  private static LoginGate.Result result(Fault fault) {
    return switch (fault.kind()) {
      case LOGIN_REFUSED, ACCOUNT_LOCKED -> LoginGate.Result.REFUSED;
      // The PC looked at the password and knew the account; it refuses what came afterwards.
      case NOT_ADMINISTRATOR, QUOTA, SHELL_GONE, TOO_MUCH_OUTPUT -> LoginGate.Result.ACCEPTED;
      case NAME_NOT_FOUND, REFUSED, NO_ANSWER, TLS_UNTRUSTED, TLS_EXPIRED, TLS_WRONG_NAME ->
          LoginGate.Result.NOT_TRIED;
      case HOST_KEY_CHANGED, LOGIN_METHOD_REFUSED, TIMED_OUT, NONSENSE ->
          LoginGate.Result.NOT_TRIED;
      case LAPS_MISSING, LAPS_ENCRYPTED, LAPS_DIRECTORY -> LoginGate.Result.NOT_TRIED;
    };
  }
}
