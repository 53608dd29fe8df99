package org.rollcall.lab.wsman;

import java.util.function.Consumer;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.clock.Strand;

/** Who waits for output? Answered once: by output, by the end, or when the time is up. */
final class PendingReceive {
  private final ShellHost host;
  private final WsmanRequest request;
  private final RunningCommand command;
  private final Consumer<WsmanAnswer> reply;
  private LabClock.Ticket ticket = () -> {};
  private boolean answered;

  PendingReceive(
      ShellHost host, WsmanRequest request, RunningCommand command, Consumer<WsmanAnswer> reply) {
    this.host = host;
    this.request = request;
    this.command = command;
    this.reply = reply;
  }

  void begin(Strand strand) {
    if (command.hasNews()) {
      deliver();
    } else {
      // Later, so that output and end that come together are answered together.
      command.listen(() -> strand.executor().execute(this::deliver));
      ticket = strand.after(request.operationTimeout(), this::giveUp);
    }
  }

  private void deliver() {
    if (answered) return;
    close();
    var body = command.fetch(request.maxEnvelope());
    reply.accept(Envelope.answer(request, Operation.RECEIVE, body));
  }

  private void giveUp() {
    if (answered) return;
    close();
    reply.accept(host.refuse(request, WsmanFault.TIMED_OUT));
  }

  private void close() {
    answered = true;
    command.listen(() -> {});
    ticket.cancel();
  }
}
