package org.rollcall.activation.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.KmsAddress;

/**
 * Which values can be told by their shape, in any language? All are null when they are not there.
 */
final class Shapes {
  static final Pattern GUID =
      Pattern.compile(
          "(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f-])");
  static final Pattern NAME =
      Pattern.compile(
          "(?:Windows(?: Server)?(?:\\((?:R|TM)\\)|®|™)?(?: [A-Za-z0-9.]{1,12}){0,3}|Office \\d{1,3})"
              + ", [A-Za-z0-9_. -]{1,90}?(?: edition| add-on)");

  // The word behind it may be cut; the channel itself may not, or it would be another one.
  private static final Pattern CHANNEL =
      Pattern.compile(
          ",\\s{0,9}+([A-Z][A-Za-z0-9_:]{1,40}+(?:\\([A-Za-z0-9_: ]{1,30}+\\))?)(?: c[a-z]{0,6})$");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{5}");
  // Eight digits or none: a code that a cut end shortened would be another code.
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z])0[xX](?:[0-9A-Fa-f]{8}|0)(?![0-9A-Za-z])");
  private static final Pattern DECIMAL_CODE = Pattern.compile("^-?[0-9]{1,10}\\b");
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,9}(?![0-9])");
  private static final int LONGEST_NAME = 200;
  private static final int MINUTES_A_DAY = 1440;

  private Shapes() {}

  /** What a licence calls itself; a remote machine may send anything as its name. */
  static @Nullable String title(String text) {
    if (text.isEmpty()) return null;
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  static @Nullable String guid(String text) {
    return found(GUID, text);
  }

  static @Nullable String name(String text) {
    return found(NAME, text);
  }

  static @Nullable String channel(String description) {
    var channel = CHANNEL.matcher(description);
    return channel.find() ? channel.group(1) : null;
  }

  /** The last five characters of a key; a text like "redacted" is none. */
  static @Nullable String partialKey(String text) {
    return KEY.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null;
  }

  /** The first code that the text writes with its 0x. */
  static @Nullable Hresult code(String text) {
    var code = found(CODE, text);
    return code == null ? null : Hresult.parse(code).orElse(null);
  }

  /** The code a text begins with, in hexadecimal or in decimal. */
  static @Nullable Hresult anyCode(String text) {
    if (text.startsWith("0x") || text.startsWith("0X")) return code(text);
    var decimal = found(DECIMAL_CODE, text);
    return decimal == null ? code(text) : Hresult.parse(decimal).orElse(null);
  }

  /** {@code host:port}, or the host alone where the text says no port. */
  static @Nullable String kmsHost(String text) {
    var address = KmsAddress.parse(text);
    if (address.isEmpty()) return null;
    return hasPort(text) ? address.get().toString() : address.get().host();
  }

  static boolean hasPort(String host) {
    return PORT.matcher(host).find()
        && (host.startsWith("[") || host.indexOf(':') == host.lastIndexOf(':'));
  }

  /** The first number of a text such as {@code 256748 minute(s) before expiring}. */
  static @Nullable Long number(String text) {
    var number = found(NUMBER, text);
    return number == null ? null : Long.valueOf(number);
  }

  /** Minutes that the text also gives as days: {@code 251100 分 (174 天)}, in whatever words. */
  static @Nullable Long minutesAndDays(String text) {
    var numbers = NUMBER.matcher(text);
    if (!numbers.find()) return null;
    var minutes = Long.parseLong(numbers.group());
    if (text.indexOf('(', numbers.end()) < 0 || !numbers.find()) return null;
    // Some builds round the days down, some up.
    var difference = minutes - Long.parseLong(numbers.group()) * MINUTES_A_DAY;
    return Math.abs(difference) <= MINUTES_A_DAY ? Long.valueOf(minutes) : null;
  }

  private static @Nullable String found(Pattern shape, String text) {
    var match = shape.matcher(text);
    return match.find() ? match.group() : null;
  }
}
