package org.rollcall.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** How far did the chain go, by a file outside the store? Whoever cuts the store cuts not this. */
public record HeadFile(Path path) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Optional<Head> read() throws IOException {
    if (!Files.exists(path)) return Optional.empty();
    try {
      var node = JSON.readTree(Files.readString(path, StandardCharsets.UTF_8));
      return Optional.of(
          new Head(
              node.path("number").asLong(),
              node.path("mac").asText(),
              node.path("key_id").asText()));
    } catch (JsonProcessingException broken) {
      throw new IOException("not the head of a record: " + path, broken);
    }
  }

  public void write(Head head) throws IOException {
    var node =
        JSON.createObjectNode()
            .put("number", head.number())
            .put("mac", head.mac())
            .put("key_id", head.keyId());
    var folder = path.toAbsolutePath().getParent();
    // Written aside first: a crash in the middle leaves the old one.
    var draft = Files.createTempFile(folder, ".rollcall-", ".tmp");
    try {
      Files.writeString(draft, node + "\n", StandardCharsets.UTF_8);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
