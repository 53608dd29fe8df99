package org.rollcall.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.run.Keyring;
import org.rollcall.run.Keyring.Credential;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;

/** Which accounts were typed, and with which passwords? */
final class KeyringOptions {
  /** The name under which the account of {@code --username} is kept. */
  static final String USUAL = "--username";

  private final FleetOptions options;
  private final Sentences sentences;

  KeyringOptions(FleetOptions options, Sentences sentences) {
    this.options = options;
    this.sentences = sentences;
  }

  /** The accounts that rows may ask for by name, their passwords not yet read. */
  Map<String, String> named() {
    var named = new HashMap<String, String>();
    for (var typed : options.credentials) {
      var equals = typed.indexOf('=');
      if (equals < 1 || typed.indexOf(':', equals) < equals + 2) throw unreadable(typed);
      named.put(typed.substring(0, equals), typed.substring(equals + 1));
    }
    return named;
  }

  /**
   * The keyring for a list.
   *
   * @param usualIsNeeded whether any machine of it names no credential of its own
   */
  Keyring keyring(boolean usualIsNeeded, Terminal terminal) {
    var named = new HashMap<String, Credential>();
    named().forEach((name, account) -> named.put(name, credential(name, account)));
    if (options.username == null) {
      if (usualIsNeeded) throw new UserError(sentences.text("usage.username"));
      return new Keyring(named.values().iterator().next(), named);
    }
    return new Keyring(new Credential(USUAL, usual(options.username, terminal)), named);
  }

  private Login usual(String user, Terminal terminal) {
    return options.kerberos.areGiven()
        ? options.kerberos.login(user, () -> password(user, terminal), sentences)
        : login(user, password(user, terminal));
  }

  private Credential credential(String name, String account) {
    var colon = account.indexOf(':');
    var file = Path.of(account.substring(colon + 1));
    return new Credential(
        name, login(account.substring(0, colon), PasswordFiles.read(file, sentences)));
  }

  private Secret password(String user, Terminal terminal) {
    Path file = options.passwordFile;
    if (file != null) return PasswordFiles.read(file, sentences);
    return terminal
        .askSecret()
        .apply(sentences.text("ask.password", Map.of("user", user)))
        .filter(characters -> characters.length > 0)
        .map(Secret::of)
        .orElseThrow(() -> new UserError(sentences.text("usage.password")));
  }

  private Login login(@Nullable String user, Secret password) {
    try {
      return new Login.Password(user == null ? "" : user, password);
    } catch (IllegalArgumentException _) {
      throw new UserError(sentences.text("usage.username"));
    }
  }

  /** What was typed may hold a password where a file name belongs, so it is not repeated. */
  private UserError unreadable(String typed) {
    var equals = typed.indexOf('=');
    var name = equals < 0 ? "…" : typed.substring(0, equals);
    return new UserError(sentences.text("usage.credential", Map.of("name", name)));
  }
}
