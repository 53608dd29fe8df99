package org.rollcall.run;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.profile.Passage;

/** How is a machine entered: by which way, as whom, and is it this credential's turn? */
public final class Doorway {
  // Nobody there looked at a password. Whoever shows a wrong certificate or host key is not passed
  // by: another door of the same PC would be asked for the same password.
  private static final Set<Fault.Kind> NEXT_DOOR =
      EnumSet.of(Fault.Kind.REFUSED, Fault.Kind.NO_ANSWER, Fault.Kind.LOGIN_METHOD_REFUSED);

  private final RemoteHosts hosts;
  private final Ways ways;
  private final Reachability reachability;
  private final LoginGates gates;
  private final Consumer<StopReason> halt;

  /** By which way is a machine entered, and as whom? */
  public interface Ways {
    /** All that may be tried, in their order. */
    List<WayIn> ways(FrozenMachine machine);

    Keyring.Credential credential(FrozenMachine machine) throws TransportException;

    /** Whether the password is fetched for the visit: not for a PC that is off, then. */
    default boolean fetchesPassword(FrozenMachine machine) {
      return false;
    }

    /** The door as it may be spoken at: with the certificate that it is known by. */
    default Endpoint ready(WayIn way) throws TransportException {
      return way.endpoint();
    }

    /** A visit came in there. */
    default void entered(FrozenMachine machine, WayIn way, Passage passage) {}

    /** What a fault means at that door; told once for each. */
    default Fault judged(FrozenMachine machine, WayIn way, Fault fault) {
      return fault;
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

  /** Why is nobody home? Empty when somebody answers at any door. */
  public Optional<Fault> obstacle(FrozenMachine machine) {
    return obstacle(ways.ways(machine));
  }

  private Optional<Fault> obstacle(List<WayIn> all) {
    var first = Optional.<Fault>empty();
    var asked = new HashSet<Integer>();
    for (var way : all) {
      if (!asked.add(way.endpoint().port())) continue;
      var obstacle = reachability.obstacle(way.endpoint());
      if (obstacle.isEmpty()) return obstacle;
      if (first.isEmpty()) first = obstacle;
    }
    return first;
  }

  sealed interface Entry {
    record Open(RemoteShell shell, Passage passage) implements Entry {}

    /** Nobody was let in; the passage is the one that was tried last. */
    record Turned(Fault fault, Passage passage) implements Entry {}

    record Shut(StopReason why) implements Entry {}
  }

  Entry enter(FrozenMachine machine, Duration timeout, StopSignal stop) throws TransportException {
    var all = ways.ways(machine);
    if (ways.fetchesPassword(machine)) checkPresence(all);
    var credential = ways.credential(machine);
    var gate = gates.of(credential.name(), credential.login());
    // While a password is unproven, a PC that is off must not keep the others waiting for its turn.
    if (!gate.isProven()) checkPresence(all);
    var shut = gate.enter();
    if (shut.isPresent()) return new Entry.Shut(stop.raised().orElse(shut.get()));
    var raised = stop.raised();
    if (raised.isPresent()) {
      gate.left(LoginGate.Result.NOT_TRIED, halt);
      return new Entry.Shut(raised.get());
    }
    return logIn(gate, new Caller(machine, credential.login(), timeout), all);
  }

  private void checkPresence(List<WayIn> all) throws TransportException {
    var obstacle = obstacle(all);
    if (obstacle.isPresent()) throw new TransportException(obstacle.get());
  }

  /** Who stands before the doors. */
  private record Caller(FrozenMachine machine, Login login, Duration timeout) {}

  private Entry logIn(LoginGate gate, Caller caller, List<WayIn> all) {
    var result = LoginGate.Result.NOT_TRIED;
    try {
      var entry = anyOf(all, caller);
      result =
          entry instanceof Entry.Turned(var fault, _) ? result(fault) : LoginGate.Result.ACCEPTED;
      return entry;
    } finally {
      gate.left(result, halt);
    }
  }

  /** The first door that lets us in; a password that was refused is never tried at another. */
  private Entry anyOf(List<WayIn> all, Caller caller) {
    var silent = new HashSet<Integer>();
    var entry = through(all.getFirst(), caller);
    for (var way : all.subList(1, all.size())) {
      if (!(entry instanceof Entry.Turned(var fault, var passage))) return entry;
      if (!NEXT_DOOR.contains(fault.kind())) return entry;
      if (fault.phase() == Phase.CONNECT) silent.add(passage.port());
      if (!silent.contains(way.endpoint().port())) entry = through(way, caller);
    }
    return entry;
  }

  private Entry through(WayIn way, Caller caller) {
    var passage = way.passage(caller.login());
    try {
      var login = way.login(caller.login());
      var shell = hosts.open(ways.ready(way), login, caller.timeout());
      ways.entered(caller.machine(), way, passage);
      return new Entry.Open(shell, passage);
    } catch (TransportException e) {
      return new Entry.Turned(ways.judged(caller.machine(), way, e.fault()), passage);
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
