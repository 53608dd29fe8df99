package org.rollcall.transport.wsman;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;

/**
 * Which ticket vouches for us to the KDC? One serves a whole room: those who ask at the same time
 * wait for the same answer, so that a wrong password is tried once.
 */
final class TicketOffice {
  // What a PC forgives a clock: with less left, a ticket may be over when it arrives.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Errands errands = new Errands();
  private final ConcurrentMap<TicketKey, Future<KerberosTicket>> tickets =
      new ConcurrentHashMap<>();

  TicketOffice(InstantSource clock) {
    this.clock = clock;
  }

  /** Us, with our ticket and room for those of one visit. */
  Subject subject(Login.Kerberos login, Deadline deadline) throws TransportException {
    var ticket = await(ticket(login), deadline);
    return new Subject(false, Set.of(ticket.getClient()), Set.of(), new HashSet<>(Set.of(ticket)));
  }

  private Future<KerberosTicket> ticket(Login.Kerberos login) {
    // Something else keeps those in a file fresh, and reading it costs next to nothing.
    if (login.proof() instanceof Proof.ByTicketCache) {
      return errands.start(() -> TicketGranting.ticketFor(login));
    }
    tickets.values().removeIf(held -> !isGood(held));
    return tickets.compute(
        TicketKey.of(login),
        (_, held) ->
            held != null && isGood(held)
                ? held
                : errands.start(() -> TicketGranting.ticketFor(login)));
  }

  private boolean isGood(Future<KerberosTicket> held) {
    return switch (held.state()) {
      case RUNNING -> true;
      case SUCCESS -> isCurrent(held.resultNow());
      case FAILED, CANCELLED -> false;
    };
  }

  private boolean isCurrent(KerberosTicket ticket) {
    return !ticket.isDestroyed()
        && ticket.getEndTime().toInstant().isAfter(clock.instant().plus(MARGIN));
  }

  /** What only a KDC can answer, for as long as somebody wants to wait. */
  <T> T ask(java.util.concurrent.Callable<T> question, Deadline deadline)
      throws TransportException {
    return await(errands.start(question), deadline);
  }

  private static <T> T await(Future<T> errand, Deadline deadline) throws TransportException {
    try {
      return errand.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | CancellationException _) {
      throw new TransportException(KerberosFaults.silent());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw new TransportException(KerberosFaults.of(e), e);
    } catch (InterruptedException _) {
      throw new TransportException(Fault.of(Kind.TIMED_OUT, Phase.LOGIN).withDetail("interrupted"));
    }
  }
}
