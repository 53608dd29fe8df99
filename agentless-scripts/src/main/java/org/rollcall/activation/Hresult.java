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

  private static final Pattern PREFIXED = Pattern.compile("0[xX]([0-9A-Fa-f]{1,8})");
  // Eight bare digits are hexadecimal, as ospp.vbs lists them (80070005): read as decimal they
  // would name a success of no known facility, which no Windows component answers with.
  private static final Pattern BARE = Pattern.compile("[0-9A-Fa-f]{8}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}");

  /** The code that the text writes, or empty when it writes none that fits 32 bits. */
  public static Optional<Hresult> parse(String text) {
    var code = text.strip();
    var prefixed = PREFIXED.matcher(code);
    if (prefixed.matches()) return Optional.of(ofHex(prefixed.group(1)));
    if (BARE.matcher(code).matches()) return Optional.of(ofHex(code));
    return DECIMAL.matcher(code).matches()
        ? ofDecimal(Long.parseLong(code))
        : Optional.<Hresult>empty();
  }

  /** WMI and WinRM write the same 32 bits now signed, now unsigned. */
  public static Optional<Hresult> ofDecimal(long value) {
    return value < Integer.MIN_VALUE || value > 0xFFFF_FFFFL
        ? Optional.empty()
        : Optional.of(new Hresult((int) value));
  }

  private static Hresult ofHex(String digits) {
    return new Hresult(Integer.parseUnsignedInt(digits, 16));
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
