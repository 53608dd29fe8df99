package org.rollcall.notify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Which file is sent with a notice?
 *
 * @param parts its content in the lines of Base64 by which mail carries it; none where it is too
 *     large for that
 */
public record Enclosure(
    String name, String mediaType, String sha256, long bytes, List<String> parts) {
  /** In Base64 that is less than 10 MB, which is what mail servers take at the least. */
  public static final long MOST_BYTES = 7L << 20;

  private static final int BYTES_A_LINE = 57;
  private static final int BYTES_A_PART = 840 * BYTES_A_LINE;
  private static final String LINE_END = "\r\n";

  public Enclosure {
    parts = List.copyOf(parts);
  }

  /** What is in the file now. */
  public static Enclosure of(String name, String mediaType, String sha256, Path file)
      throws IOException {
    var bytes = Files.size(file);
    return new Enclosure(
        name, mediaType, sha256, bytes, bytes > MOST_BYTES ? List.of() : parts(file));
  }

  private static List<String> parts(Path file) throws IOException {
    var parts = new ArrayList<String>();
    try (var in = Files.newInputStream(file)) {
      for (var some = in.readNBytes(BYTES_A_PART);
          some.length > 0;
          some = in.readNBytes(BYTES_A_PART)) {
        parts.add(Base64.getMimeEncoder().encodeToString(some));
      }
    }
    return parts;
  }

  /** Whether there is something to be sent, and not only to be linked. */
  boolean isHere() {
    return !parts.isEmpty();
  }

  /** How much of a mail it takes up. */
  long encodedBytes() {
    return parts.stream().mapToLong(part -> part.length() + LINE_END.length()).sum();
  }

  /** All lines of it, as a part of a mail. */
  byte[] encoded() {
    return String.join(LINE_END, parts).getBytes(StandardCharsets.US_ASCII);
  }
}
