package org.rollcall.web.site;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.rollcall.run.Nodes;

/** What is known of a server that shares the work? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record NodeView(String name, String version, Instant startedAt, Instant seenAt) {
  static NodeView of(Nodes.Node node) {
    return new NodeView(node.name(), node.version(), node.startedAt(), node.seenAt());
  }

  /** All servers. */
  @Serdeable
  public record ListView(List<NodeView> nodes) {}
}
