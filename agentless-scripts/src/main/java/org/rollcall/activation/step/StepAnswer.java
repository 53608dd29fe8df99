package org.rollcall.activation.step;

import org.rollcall.activation.script.Damage;

/** How did a PC answer a step that was done by CIM? */
public sealed interface StepAnswer permits StepResults, StepAnswer.Unreadable {
  /** No results, and why. */
  record Unreadable(Damage reason) implements StepAnswer {}
}
