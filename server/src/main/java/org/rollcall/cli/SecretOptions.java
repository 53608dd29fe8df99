package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Option;

/** With what other than a password shall the server log in, by what was typed? */
final class SecretOptions {
  // What the server takes, in base64: a larger file is another file.
  private static final int LARGEST = 24_576;

  @Option(
      names = "--keytab",
      paramLabel = "FILE",
      description = "Keytab of Kerberos, for user@REALM.")
  private @Nullable Path keytab;

  @Option(
      names = "--ticket-cache",
      paramLabel = "PATH",
      description = "File of the server's in which something else keeps tickets fresh.")
  private @Nullable String ticketCache;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Client certificate in PEM with those that vouch for it; needs --key.")
  private @Nullable Path certificate;

  @Option(names = "--key", paramLabel = "FILE", description = "Its private key, PKCS #8 in PEM.")
  private @Nullable Path key;

  @Option(
      names = "--ssh-key",
      paramLabel = "FILE",
      description = "Private key for SSH, as ssh-keygen writes it.")
  private @Nullable Path sshKey;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File with the passphrase under which the key is locked.")
  private @Nullable Path passphrase;

  /** What to keep; empty where nothing of the kind was typed. */
  Optional<ObjectNode> body(@Nullable String username, Sentences sentences) {
    var body = ApiClient.JSON.createObjectNode();
    if (username != null) body.put("username", username);
    if (keytab != null) {
      var base64 = Base64.getEncoder().encodeToString(bytes(keytab, sentences));
      return Optional.of(body.put("kind", "keytab").put("keytab", base64));
    }
    if (ticketCache != null) {
      return Optional.of(body.put("kind", "ticket_cache").put("ticket_cache", ticketCache));
    }
    if (certificate != null) return Optional.of(certified(body, certificate, sentences));
    if (sshKey != null) {
      locked(body, sentences);
      return Optional.of(body.put("kind", "ssh_key").put("key", text(sshKey, sentences)));
    }
    return Optional.empty();
  }

  private ObjectNode certified(ObjectNode body, Path chain, Sentences sentences) {
    if (key == null) throw new UserError(sentences.text("usage.certificate_key"));
    locked(body, sentences);
    body.put("kind", "certificate").put("certificate", text(chain, sentences));
    return body.put("key", text(key, sentences));
  }

  private void locked(ObjectNode body, Sentences sentences) {
    if (passphrase == null) return;
    var secret = PasswordFiles.read(passphrase, sentences).reveal();
    body.put("passphrase", String.valueOf(secret));
  }

  private static String text(Path file, Sentences sentences) {
    return new String(bytes(file, sentences), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file, Sentences sentences) {
    try {
      if (Files.size(file) <= LARGEST) return Files.readAllBytes(file);
    } catch (IOException _) {
      // Told below, as a file that is too large to be one.
    }
    throw new UserError(sentences.text("usage.secret_file", Map.of("file", file)));
  }
}
