package org.rollcall.compliance.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductFamily;

/**
 * How did a product stand at a given time, where, and whose was it?
 *
 * @param read what had been read of it; null for a machine of which nothing had been read
 */
public record ProductThen(Place place, @Nullable Read read, Cover cover) {
  /** The machine as it was then. */
  public record Place(
      long machine,
      String name,
      @Nullable String building,
      @Nullable String room,
      @Nullable String owner) {}

  /**
   * The last reading by then.
   *
   * @param expiresAt until when the state lasts by itself; null where it does not end
   */
  public record Read(
      long product,
      String title,
      @Nullable String channel,
      @Nullable String state,
      @Nullable String errorCode,
      @Nullable String kmsHost,
      Instant observedAt,
      @Nullable Instant expiresAt) {
    public ProductFamily family() {
      return ProductFamily.of(title);
    }

    /** Whether a key of its own activated it rather than a KMS host: MAK. */
    public boolean byMak() {
      return channel != null && channel.contains("MAK");
    }

    public boolean byRetailKey() {
      return channel != null && channel.startsWith("RETAIL") && !byMak();
    }
  }
}
