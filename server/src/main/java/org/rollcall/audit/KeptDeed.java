package org.rollcall.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a deed?
 *
 * @param seal its place in the chain; null until the sealer has come by
 */
public record KeptDeed(long id, Deed deed, @Nullable Seal seal) {
  /**
   * Which place in the chain does an entry have?
   *
   * @param mac over the entry, its number and the mac before it, under the key with this id
   */
  public record Seal(long number, String mac, String keyId) {}
}
