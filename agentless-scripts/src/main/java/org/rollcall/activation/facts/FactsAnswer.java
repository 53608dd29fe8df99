package org.rollcall.activation.facts;

import org.rollcall.activation.script.Damage;

/** How did a PC answer the question for its facts? */
public sealed interface FactsAnswer permits Facts, FactsAnswer.Unreadable {
  /** No facts, and why: the visit goes on by text. */
  record Unreadable(Damage reason) implements FactsAnswer {}
}
