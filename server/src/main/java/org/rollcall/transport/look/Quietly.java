package org.rollcall.transport.look;

import java.io.Closeable;
import java.io.IOException;

/** How is something closed that nobody needs any more? */
final class Quietly {
  private Quietly() {}

  static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException _) {
      // It is of no use any more either way.
    }
  }
}
