package org.rollcall.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rollcall.audit.Verification.Result;
import org.rollcall.store.Database;
import org.rollcall.vault.MasterKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who looks after the record: seals it, tells its end to the outside, and says whether it holds?
 */
public final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final int AT_ONCE = 1_000;

  private final Deeds deeds;
  private final JooqSealer sealer;
  private final ChainKeys keys;
  private final HeadFile file;

  public Keeper(Deeds deeds, JooqSealer sealer, ChainKeys keys, HeadFile file) {
    this.deeds = deeds;
    this.sealer = sealer;
    this.keys = keys;
    this.file = file;
  }

  /** Over a store, with the keys of its vault and a file outside it. */
  public static Keeper over(Database database, MasterKeys keys, HeadFile file) {
    var chainKeys = new VaultChainKeys(keys);
    return new Keeper(
        new JooqAudit(database), new JooqSealer(database, chainKeys), chainKeys, file);
  }

  /** Seals what was recorded, and writes down how far the chain goes now. */
  public void seal() {
    sealer.seal().ifPresent(this::publish);
  }

  /** A head that the chain no longer holds stays in its file, as the witness that it is. */
  private void publish(Head head) {
    LOG.info("the record goes up to {}, {} under key {}", head.number(), head.mac(), head.keyId());
    try {
      var told = file.read();
      if (told.isPresent() && !holds(told.get())) {
        LOG.error("the record no longer holds number {}: verify it", told.get().number());
        return;
      }
      file.write(head);
    } catch (IOException failed) {
      LOG.warn("the end of the record could not be written to {}", file.path(), failed);
    }
  }

  private boolean holds(Head told) {
    if (told.number() == 0) return true;
    return deeds.chain(told.number() - 1, 1).stream()
        .map(KeptDeed::seal)
        .anyMatch(seal -> seal != null && isThat(seal, told));
  }

  private static boolean isThat(KeptDeed.Seal seal, Head told) {
    return seal.number() == told.number() && ChainMac.same(seal.mac(), told.mac());
  }

  /** Goes through all of it. */
  public Result verify() {
    var verification = new Verification(keys);
    // Asked for first: what is sealed meanwhile only makes the chain longer.
    verification.expect(deeds.head());
    try {
      file.read().ifPresent(verification::expect);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var last = 0L;
    while (true) {
      var some = deeds.chain(last, AT_ONCE);
      for (var entry : some) {
        verification.next(entry);
        if (entry.seal() != null) last = entry.seal().number();
      }
      if (some.size() < AT_ONCE) return verification.result();
    }
  }
}
