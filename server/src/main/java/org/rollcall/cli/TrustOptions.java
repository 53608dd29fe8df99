package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.Trust;
import picocli.CommandLine.Option;

/** Which certificates of PCs are believed, by what was typed? */
final class TrustOptions {
  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "PEM file of the authority that signed the PCs' certificates.")
  private @Nullable Path caFile;

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description = "Fingerprint of the one certificate that the PCs share.")
  private @Nullable String pin;

  Trust trust(Sentences sentences) {
    if (pin != null) return pinned(pin, sentences);
    var file = caFile;
    if (file == null) return new Trust.PublicAuthorities();
    if (!Files.isReadable(file)) {
      throw new UserError(sentences.text("usage.ca_file", Map.of("file", file)));
    }
    return new Trust.Authority(file);
  }

  private static Trust pinned(String fingerprint, Sentences sentences) {
    try {
      return new Trust.Pinned(fingerprint);
    } catch (IllegalArgumentException _) {
      throw new UserError(sentences.text("usage.pin"));
    }
  }
}
