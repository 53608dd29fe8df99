package org.rollcall.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** PCs that answer what a test wants, by host name: the port without a network. */
public final class FakeHosts implements RemoteHosts {
  private final Map<String, Pc> pcs = new HashMap<>();

  /** The PC of this name, made when first asked for. A PC that was never named is not found. */
  public synchronized Pc pc(String host) {
    return pcs.computeIfAbsent(host, _ -> new Pc());
  }

  @Override
  public RemoteShell open(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    Pc pc;
    synchronized (this) {
      pc = pcs.get(endpoint.host());
    }
    if (pc == null) throw fault(Fault.Kind.NAME_NOT_FOUND, Phase.LOOK_UP);
    return pc.open(login);
  }

  private static TransportException fault(Fault.Kind kind, Phase phase) {
    return new TransportException(Fault.of(kind, phase));
  }

  /** What does one PC answer, and what was asked of it? */
  public static final class Pc {
    private record Reply(Predicate<Command> to, Answer answer) {}

    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private final Map<Phase, Fault> faults = new EnumMap<>(Phase.class);
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile String password = "";
    private volatile Optional<Instant> clock = Optional.empty();
    private volatile Duration offset = Duration.ZERO;

    /** A command whose line contains this is answered so; the latest rule comes first. */
    public Pc answers(String inLine, String stdout, long exitCode) {
      var answer = new Answer(stdout, "", exitCode, Duration.ZERO);
      return answers(command -> command.line().contains(inLine), answer);
    }

    public Pc answers(Predicate<Command> command, Answer answer) {
      replies.addFirst(new Reply(command, answer));
      return this;
    }

    /** From now on it fails in this phase, which is one of opening or of running a command. */
    public synchronized Pc fails(Fault fault) {
      faults.put(fault.phase(), fault);
      return this;
    }

    public synchronized Pc recovers() {
      faults.clear();
      return this;
    }

    /** Refuses every other password. */
    public Pc takes(String onlyThisPassword) {
      password = onlyThisPassword;
      return this;
    }

    public Pc tellsTime(Instant told, Duration aheadOfOurs) {
      clock = Optional.of(told);
      offset = aheadOfOurs;
      return this;
    }

    /** Every command that was run, in order. */
    public List<Command> commands() {
      return List.copyOf(commands);
    }

    public int shellsOpened() {
      return opened.get();
    }

    public int shellsLeft() {
      return opened.get() - closed.get();
    }

    private RemoteShell open(Login login) throws TransportException {
      fail(Phase.LOOK_UP, Phase.CONNECT, Phase.TLS, Phase.LOGIN);
      var right =
          switch (login) {
            case Login.Password(_, var secret, _) ->
                password.isEmpty() || password.equals(String.valueOf(secret.reveal()));
            case Login.Kerberos _, Login.Certificate _, Login.PrivateKey _ -> true;
          };
      if (!right) throw fault(Fault.Kind.LOGIN_REFUSED, Phase.LOGIN);
      fail(Phase.CREATE);
      opened.incrementAndGet();
      return new Shell();
    }

    private synchronized void fail(Phase... phases) throws TransportException {
      for (var phase : phases) {
        var fault = faults.get(phase);
        if (fault != null) throw new TransportException(fault);
      }
    }

    private final class Shell implements RemoteShell {
      private boolean over;

      @Override
      public Answer run(Command command) throws TransportException {
        if (over) throw fault(Fault.Kind.SHELL_GONE, Phase.COMMAND);
        if (Thread.interrupted()) throw fault(Fault.Kind.TIMED_OUT, Phase.COMMAND);
        commands.add(command);
        fail(Phase.COMMAND, Phase.SEND, Phase.RECEIVE, Phase.SIGNAL);
        return replies.stream()
            .filter(reply -> reply.to().test(command))
            .map(Reply::answer)
            .findFirst()
            // cmd's own exit code for a command that it does not find
            .orElseGet(() -> new Answer("", "", 9009, Duration.ZERO));
      }

      @Override
      public Optional<Instant> clock() {
        return clock;
      }

      @Override
      public Optional<Duration> clockOffset() {
        return clock.map(_ -> offset);
      }

      @Override
      public void close() {
        if (!over) closed.incrementAndGet();
        over = true;
      }
    }
  }
}
