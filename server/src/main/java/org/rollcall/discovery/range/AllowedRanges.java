package org.rollcall.discovery.range;

import java.util.List;
import java.util.Optional;
import org.rollcall.inventory.Subnet;

/** Where is it allowed to look for PCs? Nowhere, until an administrator says so. */
public interface AllowedRanges {
  List<AllowedRange> all();

  /** Allows one more, whatever its id says; empty when it is allowed already. */
  Optional<AllowedRange> add(AllowedRange range);

  /** Allows it no longer; empty when there is none of this id. */
  Optional<AllowedRange> remove(long id);

  /** Whether every address of the block is within one allowed range. */
  default boolean allow(Subnet block) {
    return all().stream()
        .map(AllowedRange::block)
        .anyMatch(
            allowed ->
                allowed.prefix() <= block.prefix() && allowed.contains(Addresses.first(block)));
  }
}
