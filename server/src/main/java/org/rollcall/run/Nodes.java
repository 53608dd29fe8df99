package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Which servers share the work? */
public interface Nodes {
  /**
   * A server, and when it was last heard of.
   *
   * @param keyIds which keys of the vault it has; empty where it has no vault
   */
  record Node(String name, String version, Instant startedAt, Instant seenAt, Set<String> keyIds) {
    public Node {
      keyIds = Set.copyOf(keyIds);
    }
  }

  /** Keeps that a node is alive. */
  void seen(Node node);

  /** Says good-bye. */
  void left(String name);

  /** All that were heard of, by name; who died without a word is still among them. */
  List<Node> all();
}
