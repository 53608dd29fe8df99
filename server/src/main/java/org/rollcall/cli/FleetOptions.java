package org.rollcall.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is typed for every command that visits the PCs of a list? */
final class FleetOptions {
  @Option(
      names = "--machines",
      required = true,
      paramLabel = "FILE",
      description = "List of PCs: CSV with a header; 'name' is required.")
  @Nullable Path machines;

  @Option(
      names = "--skip-bad-rows",
      description = "Go on with the good rows of a list that has bad ones.")
  boolean skipBadRows;

  @Option(
      names = "--kms",
      paramLabel = "[FAMILY=]HOST[:PORT]",
      description = "KMS host, for all products or for 'office' or 'windows' alone.")
  List<String> kms = new ArrayList<>();

  @Option(names = "--username", paramLabel = "USER", description = "Account on the PCs.")
  @Nullable String username;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File with the account's password. Without it you are asked.")
  @Nullable Path passwordFile;

  @Option(
      names = "--credential",
      paramLabel = "NAME=USER:PASSWORD-FILE",
      description = "An account that rows of the list ask for by NAME.")
  List<String> credentials = new ArrayList<>();

  @Option(
      names = "--products",
      split = ",",
      paramLabel = "office,windows",
      description = "What to look after. Default: both.")
  Set<String> products = Set.of("office", "windows");

  @Option(
      names = "--transport",
      paramLabel = "winrm|winrm-https",
      description = "Way to the PCs where a row names none. Default: winrm.")
  String transport = "winrm";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the PCs where a row names none. Default: 5985, 5986 with HTTPS.")
  @Nullable Integer port;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "PEM file of the authority that signed the PCs' certificates.")
  @Nullable Path caFile;

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description = "Fingerprint of the one certificate that the PCs share.")
  @Nullable String pin;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "How many PCs are visited at once. Default: ${DEFAULT-VALUE}.")
  int atOnce = 50;

  @Option(
      names = "--visit-timeout",
      paramLabel = "SECONDS",
      description = "What one visit may take at most. Default: 900.")
  long visitTimeoutSeconds = 900;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what happened to FILE (.csv or .json); may be given twice.")
  List<Path> reports = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "Where readings and transcripts are kept. Default: your state folder.")
  @Nullable Path store;

  Duration visitTimeout() {
    return Duration.ofSeconds(visitTimeoutSeconds);
  }
}
