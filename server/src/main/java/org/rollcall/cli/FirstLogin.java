package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.people.Refusal;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.vault.OwnerFile;

/** How does the first administrator come in? By a password from a file, else by a link. */
record FirstLogin(Terminal terminal, Sentences sentences, Path folder) {
  void arrange(RunningServer server, @Nullable Path passwordFile) throws IOException {
    if (passwordFile == null) {
      var link = server.setUpLink();
      if (link.isPresent()) tell(link.get());
    } else if (!setPassword(server, passwordFile)) {
      terminal.out().println(sentences.text("server.admin_kept"));
    }
  }

  private boolean setPassword(RunningServer server, Path file) {
    var password = PasswordFiles.read(file, sentences).reveal();
    try {
      return server.setAdministratorPassword(String.valueOf(password));
    } catch (Refusal refusal) {
      var reason = sentences.text("problem." + refusal.values().get("code"));
      throw new UserError(sentences.text("usage.admin_password", Map.of("reason", reason)));
    }
  }

  /** Shown to whoever watches; else kept in a file, since what is printed then becomes a log. */
  private void tell(String link) throws IOException {
    if (terminal.live()) {
      terminal.out().println(sentences.text("server.set_up", Map.of("link", link)));
      return;
    }
    var file = folder.resolve("set-up-link");
    OwnerFile.replace(file, link);
    terminal.out().println(sentences.text("server.set_up_file", Map.of("file", file)));
  }
}
