package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Option;

/** What can be said of a transport profile? */
final class TransportFields {
  private static final int LARGEST = 65_536;

  @Option(
      names = "--protocol",
      paramLabel = "auto|winrm|winrm-https|ssh",
      description = "How. auto: whichever answers, the safest first. Default: auto.")
  private @Nullable String protocol;

  @Option(names = "--port", paramLabel = "N", description = "Its port; 0 for the usual one.")
  private @Nullable Integer port;

  @Option(
      names = "--authentication",
      paramLabel = "auto|ntlm|kerberos|basic|certificate|key|password",
      description = "With what kind of proof. Default: whatever the credential is for.")
  private @Nullable String authentication;

  @Option(
      names = "--client",
      paramLabel = "wsman|overthere",
      description = "Which client speaks; '' for the usual one.")
  private @Nullable String client;

  @Option(
      names = "--trust",
      paramLabel = "server|public|first_use",
      description = "Which certificates of HTTPS listeners are taken. Default: server.")
  private @Nullable String trust;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "PEM file of the authorities that vouch for the PCs.")
  private @Nullable Path caFile;

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description = "Fingerprint of the one certificate that the PCs share.")
  private @Nullable String pin;

  @Option(
      names = "--host-keys",
      paramLabel = "first_use|known",
      description = "Whether the first host key of an SSH server is taken. Default: first_use.")
  private @Nullable String hostKeys;

  @Option(names = "--note", paramLabel = "TEXT", description = "Whatever people should know.")
  private @Nullable String note;

  void addTo(ObjectNode edit, Sentences sentences) {
    MachineFields.text(edit, "protocol", protocol);
    MachineFields.text(edit, "authentication", authentication);
    MachineFields.text(edit, "client", client);
    MachineFields.text(edit, "trust", trust);
    MachineFields.text(edit, "host_keys", hostKeys);
    MachineFields.text(edit, "note", note);
    if (port != null) edit.put("port", port);
    if (caFile != null) edit.put("trust", "issuers").put("trusted", pem(caFile, sentences));
    if (pin != null) edit.put("trust", "pinned").put("trusted", pin);
  }

  private static String pem(Path file, Sentences sentences) {
    try {
      if (Files.size(file) <= LARGEST) return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException _) {
      // Told below, as a file that is too large to be one.
    }
    throw new UserError(sentences.text("usage.ca_file", Map.of("file", file)));
  }
}
