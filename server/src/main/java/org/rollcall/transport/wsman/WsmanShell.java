package org.rollcall.transport.wsman;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rollcall.transport.Answer;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;

/** The shell of a visit: which PC holds it, by which id, and until when is it ours? */
final class WsmanShell implements RemoteShell {
  private static final Set<Kind> RESTARTING =
      EnumSet.of(Kind.REFUSED, Kind.NO_ANSWER, Kind.NONSENSE);

  // Windows takes no shorter one; long enough for a pause between two steps.
  private static final Duration IDLE = Duration.ofMinutes(3);

  private final Endpoint endpoint;
  private final Login login;
  private final Surroundings around;
  private final Messages messages;
  private final Deadline visit;
  private final PcClock clock;
  private Conversation conversation;
  private String id = "";
  private boolean given = true;

  private WsmanShell(Endpoint endpoint, Login login, Surroundings around, Deadline visit)
      throws TransportException {
    this.endpoint = endpoint;
    this.login = login;
    this.around = around;
    this.visit = visit;
    this.clock = new PcClock(around.clock());
    this.messages = new Messages(endpoint, around.limits().answer());
    this.conversation = converse(visit.orIn(openingTime()));
  }

  static WsmanShell open(Endpoint endpoint, Login login, Surroundings around, Duration timeout)
      throws TransportException {
    var shell = new WsmanShell(endpoint, login, around, Deadline.in(timeout));
    try {
      shell.create(timeout);
      return shell;
    } catch (TransportException | RuntimeException e) {
      shell.conversation.close();
      throw e;
    }
  }

  private void create(Duration timeout) throws TransportException {
    var lifetime = timeout.plus(IDLE);
    var answer =
        conversation.ask(messages.create(lifetime, IDLE), visit.orIn(around.limits().answer()));
    if (answer.fault() != null) {
      throw new TransportException(WsmanFaults.of(answer.fault(), Phase.CREATE));
    }
    if (answer.shellId() == null) throw missing(Phase.CREATE, "no_shell_id");
    id = answer.shellId();
    given = false;
  }

  @Override
  public Answer run(Command command) throws TransportException {
    if (given) throw new TransportException(Fault.of(Kind.SHELL_GONE, Phase.COMMAND));
    try {
      return new RunningCommand(this, visit.orIn(command.timeout())).run(command);
    } finally {
      // An interrupt that came too late to end the call must not meet a database instead.
      var _ = Thread.interrupted();
    }
  }

  /** The answer to a message about this shell, which is no fault. */
  SoapAnswer ask(Message message, Deadline deadline) throws TransportException {
    var answer = answer(message, deadline);
    if (answer.fault() != null) {
      throw new TransportException(WsmanFaults.of(answer.fault(), message.phase()));
    }
    return answer;
  }

  SoapAnswer answer(Message message, Deadline deadline) throws TransportException {
    var answer = over(message, deadline);
    var fault = answer.fault();
    if (fault != null && WsmanFaults.isShellNotFound(fault)) given = true;
    return answer;
  }

  /** A connection that ended between two messages is made anew: the shell outlives it. */
  private SoapAnswer over(Message message, Deadline deadline) throws TransportException {
    try {
      return conversation.ask(message, deadline);
    } catch (TransportException e) {
      if (!conversation.isSpent()) throw e;
      conversation.close();
      conversation = back(message, deadline);
      return conversation.ask(message, deadline);
    }
  }

  /**
   * A shell stood there: who takes no call on the way back to it, or drops it, is restarting. The
   * same restart ends a call in hand, so it reads the same.
   */
  private Conversation back(Message message, Deadline deadline) throws TransportException {
    try {
      return converse(deadline);
    } catch (TransportException e) {
      if (!RESTARTING.contains(e.fault().kind())) throw e;
      throw new TransportException(Fault.of(Kind.SHELL_GONE, message.phase()), e);
    }
  }

  private Conversation converse(Deadline deadline) throws TransportException {
    return Conversation.open(endpoint, login, around, clock, deadline);
  }

  private Duration openingTime() {
    return around.limits().connect().plus(around.limits().answer());
  }

  static TransportException missing(Phase phase, String word) {
    return new TransportException(Fault.of(Kind.NONSENSE, phase).withDetail(word));
  }

  boolean isLost() {
    return conversation.isLost();
  }

  String id() {
    return id;
  }

  Messages messages() {
    return messages;
  }

  Limits limits() {
    return around.limits();
  }

  @Override
  public Optional<Instant> clock() {
    return clock.clock();
  }

  @Override
  public Optional<Duration> clockOffset() {
    return clock.offset();
  }

  @Override
  public void close() {
    // A late interrupt was meant for a command, and the shell has to be given back all the same.
    var _ = Thread.interrupted();
    try {
      if (!given) giveBack();
    } finally {
      given = true;
      conversation.close();
    }
  }

  private void giveBack() {
    var farewell = around.limits().farewell();
    var end = Deadline.in(farewell);
    if (!conversation.isLost() && delete(Deadline.in(farewell.dividedBy(2)))) return;
    // The PC let this login in a moment ago, so trying it again cannot lock the account.
    conversation.close();
    try {
      conversation = converse(end);
      delete(end);
    } catch (TransportException _) {
      // The PC is gone; its own time-outs will end the shell.
    }
  }

  private boolean delete(Deadline end) {
    try {
      conversation.ask(messages.delete(id), end);
      return true;
    } catch (TransportException _) {
      return false;
    }
  }
}
