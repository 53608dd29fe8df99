package org.rollcall.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.vault.OwnerFile;
import picocli.CommandLine.Option;

/** Which server is asked, and by which token? */
final class ApiOptions {
  static final String TOKEN_VARIABLE = "ROLLCALL_TOKEN_FILE";
  static final String USUAL_SERVER = "http://127.0.0.1:8080";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Its address. Default: where you logged in, else " + USUAL_SERVER + ".")
  private @Nullable String server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File with the server's token.",
        "Default: " + TOKEN_VARIABLE + ", else what login keeps, else the one in your state folder."
      })
  private @Nullable Path tokenFile;

  ApiClient client(Sentences sentences, Map<String, String> environment) {
    var kept = kept(sentences, environment);
    var wanted = server == null ? kept.map(KeptLogin::server).orElse(USUAL_SERVER) : server;
    var uri = uri(wanted, sentences);
    // A token is shown to the server that made it, and to no other.
    var token =
        kept.filter(login -> login.server().equals(uri.toString()))
            .map(KeptLogin::token)
            .orElseGet(() -> token(sentences, environment));
    return new ApiClient(uri, token, sentences.language());
  }

  private Optional<KeptLogin> kept(Sentences sentences, Map<String, String> environment) {
    if (tokenFile != null || !environment.getOrDefault(TOKEN_VARIABLE, "").isBlank()) {
      return Optional.empty();
    }
    var file = KeptLogin.file(environment);
    try {
      return KeptLogin.read(file);
    } catch (OwnerFile.TooOpen _) {
      throw new UserError(sentences.text("usage.token_open", Map.of("file", file)));
    } catch (IOException _) {
      throw new UserError(sentences.text("usage.token_unreadable", Map.of("file", file)));
    }
  }

  static URI uri(String server, Sentences sentences) {
    try {
      var uri = URI.create(server.replaceFirst("/+$", ""));
      // The token opens everything, so it crosses a network in the clear for nobody.
      var safe = "https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost());
      if (uri.getHost() != null && safe && uri.getScheme().startsWith("http")) return uri;
    } catch (IllegalArgumentException _) {
      // Told below, as any other address that cannot be used.
    }
    throw new UserError(sentences.text("usage.server", Map.of("value", server)));
  }

  private String token(Sentences sentences, Map<String, String> environment) {
    var file = file(environment);
    var values = Map.of("file", file);
    try {
      return OwnerFile.read(file)
          .orElseThrow(() -> new UserError(sentences.text("usage.token_missing", values)));
    } catch (OwnerFile.TooOpen _) {
      throw new UserError(sentences.text("usage.token_open", values));
    } catch (IOException _) {
      throw new UserError(sentences.text("usage.token_unreadable", values));
    }
  }

  private Path file(Map<String, String> environment) {
    if (tokenFile != null) return tokenFile;
    var named = environment.getOrDefault(TOKEN_VARIABLE, "");
    return named.isBlank() ? ServerFolder.usual(environment).token() : Path.of(named);
  }
}
