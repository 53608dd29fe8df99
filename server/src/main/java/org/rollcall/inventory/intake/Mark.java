package org.rollcall.inventory.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** By what is a PC recognised, whatever it is called now? */
public record Mark(Kind kind, String value) {
  private static final int LONGEST = 128;

  // What makers leave in the firmware when they do not fill it in.
  private static final Set<String> FILLERS =
      Set.of(
          "TO BE FILLED BY O.E.M.",
          "TO BE FILLED BY OEM",
          "DEFAULT STRING",
          "SYSTEM SERIAL NUMBER",
          "SERIAL NUMBER",
          "CHASSIS SERIAL NUMBER",
          "NOT APPLICABLE",
          "NOT SPECIFIED",
          "NOT AVAILABLE",
          "UNKNOWN",
          "INVALID",
          "EMPTY",
          "NONE",
          "NULL",
          "N/A",
          "OEM",
          "O.E.M.",
          "123456789",
          "1234567890",
          "0123456789");

  // The firmware vendors' sample values; millions of boards carry them.
  private static final Set<String> SAMPLE_UUIDS =
      Set.of(
          "03000200-0400-0500-0006-000700080009",
          "00020003-0004-0005-0006-000700080009",
          "12345678-1234-5678-90AB-CDDEEFAABBCC",
          "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE");

  private static final Pattern UUID =
      Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");

  /** What can give a PC away, the surest first. */
  public enum Kind {
    DIRECTORY,
    BIOS_UUID,
    SERIAL,
    MAC;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A board's own id; empty where it is none, or one that many boards have. */
  public static Optional<Mark> biosUuid(String text) {
    var upper = text.strip().toUpperCase(Locale.ROOT).replaceAll("[{}]", "");
    return UUID.matcher(upper).matches() && !SAMPLE_UUIDS.contains(upper) && varies(upper)
        ? Optional.of(new Mark(Kind.BIOS_UUID, upper))
        : Optional.empty();
  }

  /** A PC's serial number; empty where the maker left a filler in its place. */
  public static Optional<Mark> serial(String text) {
    var upper = text.strip().toUpperCase(Locale.ROOT);
    return upper.length() < 3
            || upper.length() > LONGEST
            || FILLERS.contains(upper)
            || !varies(upper)
        ? Optional.empty()
        : Optional.of(new Mark(Kind.SERIAL, upper));
  }

  /** An adapter's address; empty for a group address and for one that no adapter has. */
  public static Optional<Mark> mac(String text) {
    var first = Integer.parseInt(text.substring(0, 2), 16);
    return (first & 1) == 0 && varies(text)
        ? Optional.of(new Mark(Kind.MAC, text))
        : Optional.empty();
  }

  /** What tells the machine from others within one source. */
  public static Mark ofSource(long source, String key) {
    return new Mark(Kind.DIRECTORY, source + ":" + key);
  }

  boolean isOf(long source) {
    return kind == Kind.DIRECTORY && value.startsWith(source + ":");
  }

  /** All zeros, all F or all X is nobody's own. */
  private static boolean varies(String text) {
    return text.chars().filter(Character::isLetterOrDigit).distinct().count() > 1;
  }
}
