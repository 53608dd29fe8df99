package org.rollcall.run;

import org.rollcall.inventory.Installation;

/**
 * How far do readings that were taken together reach?
 *
 * @param complete whether they name every product of that Windows: what is missing is there no more
 */
public record Census(Installation installation, boolean complete) {
  /** For a source that does not tell which Windows it speaks of, or not all of it. */
  public static final Census PARTIAL = new Census(Installation.UNTOLD, false);
}
