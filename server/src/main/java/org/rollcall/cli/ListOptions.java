package org.rollcall.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which list of PCs was typed, and what becomes of its bad rows? */
final class ListOptions {
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
}
