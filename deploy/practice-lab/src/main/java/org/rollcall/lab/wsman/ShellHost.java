package org.rollcall.lab.wsman;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rollcall.lab.clock.Strand;

/** Which shells are open on a PC, and what does it answer those who use them? ([MS-WSMV] 3.1) */
public final class ShellHost {
  // Windows' default for MaxShellsPerUser.
  private static final int SHELLS_A_USER = 30;
  private static final Duration IDLE_TIMEOUT = Duration.ofHours(2);

  private final String machine;
  private final Strand strand;
  private final Console.Opener consoles;
  private final Map<String, Shell> shells = new HashMap<>();

  public ShellHost(String machine, Strand strand, Console.Opener consoles) {
    this.machine = machine;
    this.strand = strand;
    this.consoles = consoles;
  }

  /** Who asks: the account's name, and whether it administers the PC. */
  public record Caller(String account, boolean administrator) {}

  public int open() {
    shells.values().removeIf(shell -> shell.forgotten(strand.now()));
    return shells.size();
  }

  /** The PC went down: nothing is left of any shell. */
  public void forget() {
    var gone = Map.copyOf(shells);
    shells.clear();
    gone.values().forEach(Shell::close);
  }

  /** Answers now or later; who has hung up by then is nobody's loss. */
  public void handle(WsmanRequest request, Caller caller, Consumer<WsmanAnswer> reply) {
    var operation = request.operation();
    if (operation.isEmpty()) {
      reply.accept(refuse(request, WsmanFault.UNKNOWN_ACTION));
    } else if (!caller.administrator()) {
      reply.accept(refuse(request, WsmanFault.ACCESS_DENIED));
    } else if (!request.resource().equals(Names.CMD)) {
      reply.accept(refuse(request, WsmanFault.UNKNOWN_RESOURCE));
    } else if (operation.get() == Operation.CREATE) {
      reply.accept(create(request, caller));
    } else {
      useShell(operation.get(), request, caller, reply);
    }
  }

  /** The answer that refuses this request. */
  public WsmanAnswer refuse(WsmanRequest request, WsmanFault fault) {
    return fault.answer(request.messageId(), machine);
  }

  private WsmanAnswer create(WsmanRequest request, Caller caller) {
    open();
    var mine = shells.values().stream().filter(s -> s.owner().equals(caller.account())).count();
    if (mine >= SHELLS_A_USER) return refuse(request, WsmanFault.TOO_MANY_SHELLS);
    var id = newId();
    var settings = ShellSettings.of(request, caller.account());
    var idle = WsmanRequest.duration(request.content().textOf("IdleTimeOut")).orElse(IDLE_TIMEOUT);
    shells.put(id, new Shell(caller.account(), consoles.open(settings), idle, strand.now()));
    return Envelope.answer(request, Operation.CREATE, ShellXml.created(id, caller, request));
  }

  private void useShell(
      Operation operation, WsmanRequest request, Caller caller, Consumer<WsmanAnswer> reply) {
    open();
    var shell = shells.get(request.shellId().toUpperCase(Locale.ROOT));
    if (shell == null || !shell.owner().equals(caller.account())) {
      reply.accept(refuse(request, WsmanFault.SHELL_NOT_FOUND));
      return;
    }
    shell.touch(strand.now());
    switch (operation) {
      case CREATE -> throw new IllegalStateException("creating needs no shell");
      case COMMAND -> reply.accept(command(request, shell));
      case SEND -> reply.accept(send(request, shell));
      case RECEIVE -> receive(request, shell, reply);
      case SIGNAL -> reply.accept(signal(request, shell));
      case DELETE -> reply.accept(delete(request, shell));
    }
  }

  private WsmanAnswer command(WsmanRequest request, Shell shell) {
    var content = request.content();
    var line = content.children("Arguments").map(Element::text).collect(Collectors.joining(" "));
    var whole = line.isEmpty() ? content.textOf("Command") : content.textOf("Command") + " " + line;
    var id = commandId(request.commandId());
    shell.start(id, whole);
    return Envelope.answer(
        request,
        Operation.COMMAND,
        "<rsp:CommandResponse><rsp:CommandId>" + id + "</rsp:CommandId></rsp:CommandResponse>");
  }

  // A client may choose the number itself (protocol 2.2).
  private static String commandId(String asked) {
    return asked.matches("[0-9A-Fa-f-]{36}") ? asked.toUpperCase(Locale.ROOT) : newId();
  }

  private WsmanAnswer send(WsmanRequest request, Shell shell) {
    var job = job(request, shell);
    if (job.isEmpty()) return refuse(request, WsmanFault.UNKNOWN_COMMAND);
    var streams = request.content().children("Stream").toList();
    try {
      for (var stream : streams) {
        var bytes = Base64.getMimeDecoder().decode(stream.text());
        var last = stream.attribute("End").equalsIgnoreCase("true");
        job.get().execution().input(bytes, last);
      }
    } catch (IllegalArgumentException _) {
      return refuse(request, WsmanFault.BAD_REQUEST);
    }
    return Envelope.answer(request, Operation.SEND, "<rsp:SendResponse/>");
  }

  private void receive(WsmanRequest request, Shell shell, Consumer<WsmanAnswer> reply) {
    var job = job(request, shell);
    if (job.isEmpty()) {
      reply.accept(refuse(request, WsmanFault.UNKNOWN_COMMAND));
      return;
    }
    new PendingReceive(this, request, job.get().command(), reply).begin(strand);
  }

  private WsmanAnswer signal(WsmanRequest request, Shell shell) {
    if (job(request, shell).isEmpty()) return refuse(request, WsmanFault.UNKNOWN_COMMAND);
    shell.end(request.commandId().toUpperCase(Locale.ROOT));
    return Envelope.answer(request, Operation.SIGNAL, "<rsp:SignalResponse/>");
  }

  private WsmanAnswer delete(WsmanRequest request, Shell shell) {
    shells.values().remove(shell);
    shell.close();
    return Envelope.answer(request, Operation.DELETE, "");
  }

  private static Optional<Shell.Job> job(WsmanRequest request, Shell shell) {
    return shell.job(request.commandId().toUpperCase(Locale.ROOT));
  }

  private static String newId() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }
}
