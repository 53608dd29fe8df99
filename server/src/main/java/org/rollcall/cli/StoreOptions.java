package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.store.StoreLocation;
import picocli.CommandLine.Option;

/** Where does a command keep what it reads: in a file, or in PostgreSQL? */
final class StoreOptions {
  static final String PASSWORD_VARIABLE = "ROLLCALL_STORE_PASSWORD";

  private static final String POSTGRES = "jdbc:postgresql:";

  @Option(
      names = "--store",
      paramLabel = "FILE|jdbc:postgresql://HOST/DATABASE",
      description =
          "Where readings and transcripts are kept. Default: a file in your state folder.")
  private @Nullable String store;

  @Option(
      names = "--store-user",
      paramLabel = "USER",
      description = "Account on the PostgreSQL server.")
  private @Nullable String user;

  @Option(
      names = "--store-password-file",
      paramLabel = "FILE",
      description = {
        "File with that account's password.",
        "Without it: the variable " + PASSWORD_VARIABLE + "."
      })
  private @Nullable Path passwordFile;

  /** The store that was typed, else the one-shot commands' own. */
  StoreLocation location(Sentences sentences) {
    return location(sentences, System.getenv());
  }

  StoreLocation location(Sentences sentences, Map<String, String> environment) {
    return location(sentences, environment, "one-shot");
  }

  /** The store that was typed, else the file of that name in the user's state folder. */
  StoreLocation location(Sentences sentences, Map<String, String> environment, String usual) {
    var typed = store;
    if (typed != null && typed.startsWith("jdbc:")) return postgres(typed, sentences, environment);
    if (user != null || passwordFile != null) {
      throw new UserError(sentences.text("usage.store_account"));
    }
    var file = typed == null ? stateFolder(environment).resolve(usual) : Path.of(typed);
    return file(file, sentences);
  }

  /** The same options for a command of its own. */
  List<String> words() {
    var words = new ArrayList<String>();
    if (store != null) words.addAll(List.of("--store", store));
    if (user != null) words.addAll(List.of("--store-user", user));
    var file = passwordFile;
    if (file != null) words.addAll(List.of("--store-password-file", file.toString()));
    return words;
  }

  boolean isTyped() {
    return store != null;
  }

  /** The file that was typed; null where none was, or an address. */
  @Nullable Path typedFile() {
    return store == null || store.startsWith("jdbc:") ? null : Path.of(store);
  }

  private StoreLocation postgres(String url, Sentences sentences, Map<String, String> environment) {
    // Neither is repeated: what was typed may hold a password, and errors end in log files.
    if (!url.startsWith(POSTGRES)) throw new UserError(sentences.text("usage.store_url"));
    if (tellsSecret(url)) throw new UserError(sentences.text("usage.store_secret"));
    return new StoreLocation(url, user, password(sentences, environment));
  }

  private @Nullable String password(Sentences sentences, Map<String, String> environment) {
    if (passwordFile == null) return environment.get(PASSWORD_VARIABLE);
    return String.valueOf(PasswordFiles.read(passwordFile, sentences).reveal());
  }

  /** A URL is seen by everybody who lists the processes of the computer. */
  private static boolean tellsSecret(String url) {
    var query = url.indexOf('?');
    var address = query < 0 ? url : url.substring(0, query);
    var options = query < 0 ? "" : url.substring(query + 1);
    return address.contains("@")
        || Stream.of(options.split("&", -1))
            .map(option -> option.split("=", 2)[0].toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.contains("password") || name.contains("%"));
  }

  private static StoreLocation file(Path file, Sentences sentences) {
    try {
      var location = StoreLocation.file(file);
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      return location;
    } catch (IllegalArgumentException | IOException _) {
      throw new UserError(sentences.text("usage.store_file", Map.of("file", file)));
    }
  }

  /** Rollcall's part of the user's state folder (XDG Base Directory Specification). */
  static Path stateFolder(Map<String, String> environment) {
    var state = environment.getOrDefault("XDG_STATE_HOME", "");
    var folder =
        state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("rollcall");
  }
}
