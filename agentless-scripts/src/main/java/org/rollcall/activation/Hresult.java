package org.rollcall.activation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which result did Windows answer with? The 32 bits of an HRESULT ([MS-ERREF] 2.1), however it was
 * written: {@code 0xC004F074}, {@code C004F074}, or decimal, signed or unsigned.
 */
public record Hresult(int value) {
  public static final Hresult OK = new Hresult(0);

  private static final Pattern HEX = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,8})");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}");

  /** The code that the text writes, or empty when it writes none that fits 32 bits. */
  public static Optional<Hresult> parse(String text) {
    var code = text.strip();
    if (DECIMAL.matcher(code).matches() && !code.startsWith("0x")) {
      return ofDecimal(Long.parseLong(code));
    }
    var hex = HEX.matcher(code);
    return hex.matches()
        ? Optional.of(new Hresult(Integer.parseUnsignedInt(hex.group(1), 16)))
        : Optional.empty();
  }

  /** WMI and WinRM write the same 32 bits now signed, now unsigned. */
  public static Optional<Hresult> ofDecimal(long value) {
    return value < Integer.MIN_VALUE || value > 0xFFFF_FFFFL
        ? Optional.empty()
        : Optional.of(new Hresult((int) value));
  }

  /** Whether the severity bit is set ([MS-ERREF] 2.1): 0x4004F00C is news, 0xC004F014 a failure. */
  public boolean failed() {
    return value < 0;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "0x%08X", value);
  }
}
