package org.rollcall.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is typed for every command that visits the PCs of a list? */
final class FleetOptions {
  @Mixin ListOptions list = new ListOptions();

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

  @Mixin KerberosOptions kerberos = new KerberosOptions();

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

  @Mixin TrustOptions trust = new TrustOptions();

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
      names = "--keep-going",
      description = "Go on without asking when the brake pauses the run because of harm.")
  boolean keepsGoing;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what happened to FILE (.csv or .json); may be given twice.")
  List<Path> reports = new ArrayList<>();

  Duration visitTimeout() {
    return Duration.ofSeconds(visitTimeoutSeconds);
  }
}
