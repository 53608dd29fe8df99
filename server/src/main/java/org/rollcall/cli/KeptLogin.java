package org.rollcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.rollcall.vault.OwnerFile;

/**
 * At which server is this account logged in? Kept in a file that only the account can read.
 *
 * @param token what the server made for it, under this id
 */
record KeptLogin(String server, String token, long id) {
  static Path file(Map<String, String> environment) {
    return ServerFolder.usual(environment).path().resolve("login");
  }

  static Optional<KeptLogin> read(Path file) throws IOException {
    var text = OwnerFile.read(file);
    return text.isEmpty() ? Optional.empty() : parse(text.get());
  }

  private static Optional<KeptLogin> parse(String text) throws IOException {
    try {
      var json = ApiClient.JSON.readTree(text);
      var server = json.path("server").asText();
      var token = json.path("token").asText();
      return server.isEmpty() || token.isEmpty()
          ? Optional.empty()
          : Optional.of(new KeptLogin(server, token, json.path("id").asLong()));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    var json = ApiClient.JSON.createObjectNode().put("server", server).put("token", token);
    OwnerFile.replace(file, json.put("id", id).toString());
  }

  static void forget(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public String toString() {
    return "a login at " + server;
  }
}
