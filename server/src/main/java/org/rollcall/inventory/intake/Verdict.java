package org.rollcall.inventory.intake;

import java.util.List;
import java.util.Locale;

/** What does one row mean for the inventory? */
public sealed interface Verdict {
  /** A machine that is not known yet. */
  record New() implements Verdict {}

  /** A known machine of which something else is said now; a new name is one of the changes. */
  record Changed(long machine, List<Change> changes) implements Verdict {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /** A known machine as it is known. */
  record Unchanged(long machine) implements Verdict {}

  /** A row that cannot be used. */
  record Bad(Flaw flaw) implements Verdict {}

  /** A machine that the source named before and does not name any more; it is only shown. */
  record Gone(long machine) implements Verdict {}

  /** The kinds of verdicts, by their stable codes. */
  enum Kind {
    NEW,
    CHANGED,
    UNCHANGED,
    BAD,
    GONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  default Kind kind() {
    return switch (this) {
      case New _ -> Kind.NEW;
      case Changed _ -> Kind.CHANGED;
      case Unchanged _ -> Kind.UNCHANGED;
      case Bad _ -> Kind.BAD;
      case Gone _ -> Kind.GONE;
    };
  }
}
