package org.rollcall.run;

import org.rollcall.activation.step.ShutDownAnswer;
import org.rollcall.activation.step.Step;
import org.rollcall.activation.step.WakeAnswer;
import org.rollcall.transport.TransportException;

/**
 * What is asked of a PC once its own visit is over: to wake its neighbours, and to go to sleep
 * again if we woke it? How it answers is on record, and changes nothing about the visit.
 */
public final class Parting {
  private static final Dialogue.By BY =
      new Dialogue.By(new org.rollcall.activation.step.Means.Cim(), Means.CIM);

  private final Waker waker;
  private final Run run;

  public Parting(Waker waker, Run run) {
    this.waker = waker;
    this.run = run;
  }

  void from(Target target, Dialogue dialogue) {
    try {
      wakeNeighbours(target, dialogue);
      if (run.terms().wake().shutsDown() && target.progress().wokenAt() != null) {
        dialogue.ask(
            new Step.ShutDownIfNobodyIsLoggedOn(),
            BY,
            answer -> new Reply(ShutDownAnswer.read(answer.stdout()).code()));
      }
    } catch (TransportException _) {
      // The dialogue has kept it; what the machine was visited for is done.
    }
  }

  private void wakeNeighbours(Target target, Dialogue dialogue) throws TransportException {
    var room = target.machine().room();
    if (room == null) return;
    var neighbours = waker.neighboursToWake(run, room);
    if (neighbours.isEmpty()) return;
    dialogue.ask(
        Waker.relay(neighbours), BY, answer -> new Reply(WakeAnswer.read(answer.stdout()).code()));
  }

  private record Reply(StepRecord.Verdict verdict) implements Dialogue.Judged {
    Reply(String code) {
      this(new StepRecord.Verdict(code, null));
    }
  }
}
