package org.rollcall.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollcall.audit.Flaw.Kind;

/** Is the record as it was sealed? Told entry by entry, in the order of their numbers. */
public final class Verification {
  /** Enough to see what happened; a record rewritten from end to end needs no complete list. */
  private static final int MOST = 100;

  private final ChainKeys keys;
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<Misfits.Misfit> misfits = new ArrayList<>();
  private final Map<Long, String> witnesses = new HashMap<>();
  private String previous;
  private long number;
  private long checked;

  /**
   * What came of it?
   *
   * @param entries how many were looked at
   * @param last the number of the last one
   * @param flaws the first hundred
   */
  public record Result(long entries, long last, List<Flaw> flaws) {
    public boolean sound() {
      return flaws.isEmpty();
    }
  }

  /** From the beginning of the chain on. */
  public Verification(ChainKeys keys) {
    this(keys, 0, "");
  }

  /**
   * From later on.
   *
   * @param number of the entry before the first, and its mac
   */
  public Verification(ChainKeys keys, long number, String previous) {
    this.keys = keys;
    this.number = number;
    this.previous = previous;
  }

  /** Expects the chain to hold this, which was written down elsewhere. */
  public void expect(Head head) {
    if (head.number() > number) witnesses.put(head.number(), head.mac());
  }

  public void next(KeptDeed entry) {
    var seal = Objects.requireNonNull(entry.seal(), "not sealed");
    // After a gap nobody knows what came before: this one's own mac says nothing.
    if (seal.number() > number + 1) {
      add(new Flaw(Kind.MISSING, number + 1, seal.number() - 1));
    } else {
      check(entry, seal);
    }
    number = seal.number();
    previous = seal.mac();
    checked++;
  }

  private void check(KeptDeed entry, KeptDeed.Seal seal) {
    var told = witnesses.remove(seal.number());
    var key = keys.byId(seal.keyId()).orElse(null);
    if (key == null) {
      add(Flaw.at(Kind.KEY_MISSING, seal.number()));
    } else if (!ChainMac.same(ChainMac.of(key, previous, seal.number(), entry), seal.mac())) {
      if (misfits.size() < MOST) misfits.add(new Misfits.Misfit(key, previous, seal, entry));
    } else if (told != null && !ChainMac.same(told, seal.mac())) {
      add(Flaw.at(Kind.CHANGED, seal.number()));
    }
  }

  private void add(Flaw flaw) {
    if (flaws.size() < MOST) flaws.add(flaw);
  }

  public Result result() {
    var all = new ArrayList<>(flaws);
    all.addAll(Misfits.explained(misfits));
    var furthest = witnesses.keySet().stream().mapToLong(told -> told).max().orElse(0);
    if (furthest > number) all.add(new Flaw(Kind.CUT, number + 1, furthest));
    all.sort(Comparator.comparingLong(Flaw::number));
    return new Result(checked, number, List.copyOf(all));
  }
}
