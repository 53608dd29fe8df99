package org.rollcall.run;

import java.time.Instant;
import java.util.List;

/** Which servers share the work? */
public interface Nodes {
  /** A server, and when it was last heard of. */
  record Node(String name, String version, Instant startedAt, Instant seenAt) {}

  /** Keeps that a node is alive. */
  void seen(Node node);

  /** Says good-bye. */
  void left(String name);

  /** All that were heard of, by name; who died without a word is still among them. */
  List<Node> all();
}
