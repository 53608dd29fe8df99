package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;

/** Which user is meant by a name? The API knows users by their numbers. */
record NamedUser(JsonNode view) {
  static List<JsonNode> all(ApiClient client) throws InterruptedException {
    var users = new ArrayList<JsonNode>();
    var page = client.get("users?limit=1000");
    page.path("users").forEach(users::add);
    while (page.path("next").isNumber()) {
      page = client.get("users?limit=1000&after=" + page.path("next").asLong());
      page.path("users").forEach(users::add);
    }
    return users;
  }

  static NamedUser find(ApiClient client, String name, Sentences sentences)
      throws InterruptedException {
    return all(client).stream()
        .filter(user -> user.path("name").asText().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(NamedUser::new)
        .orElseThrow(
            () -> new UserError(sentences.text("problem.user_not_there", Map.of("value", name))));
  }

  String path() {
    return "users/" + view.path("id").asLong();
  }

  /** The version that an edit starts from. */
  String tag() {
    return "\"" + view.path("version").asInt() + "\"";
  }
}
