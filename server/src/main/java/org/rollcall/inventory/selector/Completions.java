package org.rollcall.inventory.selector;

import java.util.List;

/** Which values occur that could be meant? */
public interface Completions {
  /**
   * Values of the subject that begin so, or contain it where none does.
   *
   * @param begun what was typed of the value, in any case
   */
  List<String> values(Subject subject, String begun, int most);

  /** The names of labels that begin so. */
  List<String> labels(String begun, int most);
}
