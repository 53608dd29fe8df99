package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;

/**
 * Who is it at the terminal? Secrets are asked for without an echo, and never stand in a command.
 */
record Asking(Terminal terminal, Sentences sentences) {
  String text(@Nullable String given, String question) {
    if (given != null && !given.isBlank()) return given;
    return terminal
        .ask()
        .apply(sentences.text(question))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new UserError(sentences.text("usage.terminal")));
  }

  /** Whether the question is answered with yes; somebody has to be there to be asked. */
  boolean agrees(String question) {
    return terminal
        .ask()
        .apply(sentences.text(question))
        .map(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
        .orElseThrow(() -> new UserError(sentences.text("usage.yes")));
  }

  String secret(String question, Map<String, Object> values) {
    return terminal
        .askSecret()
        .apply(sentences.text(question, values))
        .map(String::valueOf)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new UserError(sentences.text("usage.terminal")));
  }

  /** A new token for the user, who is asked for a code, too, where the server wants one. */
  JsonNode token(PasswordLogin door, @Nullable String user, ObjectNode wanted)
      throws InterruptedException {
    var name = text(user, "ask.user");
    var login = ApiClient.JSON.createObjectNode().put("user", name);
    login.put("password", secret("ask.password", Map.of("user", name)));
    try {
      return door.token(login, wanted);
    } catch (ApiRefusal refusal) {
      if (!refusal.is("login_code_missing")) throw refusal;
      return door.token(login.put("code", secret("ask.code", Map.of())), wanted);
    }
  }
}
