package org.rollcall.transport.overthere;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies beneath an exception of a library's, whose own words may quote a request? */
final class Causes {
  private Causes() {}

  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return all(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The innermost that the network or the JDK threw. */
  static Optional<IOException> network(Throwable thrown) {
    return all(thrown)
        .filter(cause -> cause.getClass().getName().startsWith("java"))
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .reduce((_, inner) -> inner);
  }

  // Bounded, since causes may go round in a circle.
  private static Stream<Throwable> all(Throwable thrown) {
    return Stream.iterate(
            Optional.of(thrown), Optional::isPresent, cause -> cause.map(Throwable::getCause))
        .limit(16)
        .flatMap(Optional::stream);
  }
}
