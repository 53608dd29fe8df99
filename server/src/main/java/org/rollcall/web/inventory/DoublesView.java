package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Which machines of the inventory are one PC? */
@Serdeable
public record DoublesView(List<DoubleView> doubles) {
  /**
   * These are.
   *
   * @param by what they have in common: {@code bios_uuid}, {@code serial} or {@code mac}
   */
  @Serdeable
  public record DoubleView(String by, List<NamedView> machines) {}

  /** Which machine? */
  @Serdeable
  public record NamedView(long id, String name) {}
}
