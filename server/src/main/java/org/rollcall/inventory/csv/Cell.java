package org.rollcall.inventory.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.Room;

/** Can the text of a cell be what its column says? Each answer is the value, or empty. */
public final class Cell {
  // A name is put into file names and shown in lists: a formula or a markup is no name.
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._#()-]*");

  private Cell() {}

  public static Optional<MachineName> name(String text) {
    return NAME.matcher(text).matches() ? made(MachineName::new, text) : Optional.empty();
  }

  public static Optional<Hostname> address(String text) {
    return made(Hostname::new, text);
  }

  public static Optional<Room> room(String text) {
    return made(Room::new, text);
  }

  public static Optional<MacAddress> mac(String text) {
    return made(MacAddress::new, text);
  }

  public static Optional<Integer> port(String text) {
    return made(Integer::valueOf, text).filter(port -> port >= 1 && port <= 65_535);
  }

  /** SSH is known to the inventory, and cannot be spoken yet. */
  public static Optional<Protocol> transport(String text) {
    return Protocol.ofCode(text.toLowerCase(Locale.ROOT))
        .filter(protocol -> protocol != Protocol.SSH);
  }

  private static <T> Optional<T> made(Function<String, T> maker, String text) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
