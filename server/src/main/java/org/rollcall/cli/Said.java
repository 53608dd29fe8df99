package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** How does what was typed come into a request? What was not typed is left out. */
final class Said {
  private Said() {}

  static void put(ObjectNode body, String field, @Nullable String value) {
    if (value != null) body.put(field, value);
  }
}
