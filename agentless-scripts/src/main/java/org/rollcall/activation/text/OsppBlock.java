package org.rollcall.activation.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What does one block of ospp.vbs /act, /dstatus or /dstatusall tell? */
final class OsppBlock implements Block {
  // A cut end may leave half an id, which still tells where the text broke off.
  private static final Pattern SKU = Pattern.compile("[0-9A-Fa-f][0-9A-Fa-f-]{3,35}");
  private static final Pattern MINUTES = Pattern.compile("([0-9]{1,9})\\s*minute");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]{1,99}+");

  private @Nullable String name;
  private @Nullable String sku;
  private @Nullable String key;
  private @Nullable String channel;
  private @Nullable ProductState status;
  private @Nullable ProductState attempt;
  private @Nullable Hresult code;
  private @Nullable Long minutes;
  private @Nullable String discovered;
  private @Nullable String override;

  /** Whether this is what the block has already: then the line begins the next block. */
  boolean has(OsppLabel label) {
    return switch (label) {
      case SKU -> sku != null;
      case NAME -> name != null;
      case DESCRIPTION -> channel != null;
      case STATUS -> status != null;
      case KEY -> key != null;
      case PRODUCT_ID -> sku != null || name != null;
      case CODE, GRACE, DNS_HOST, OVERRIDE, ASIDE -> false;
    };
  }

  void take(OsppLabel label, String value) {
    switch (label) {
      case SKU -> sku = SKU.matcher(value).matches() ? value : null;
      case NAME -> name = Shapes.title(value);
      case DESCRIPTION -> channel = Shapes.channel(value);
      case STATUS -> status = state(value);
      case KEY -> key = Shapes.partialKey(value);
      case CODE -> fail(Shapes.anyCode(value));
      case GRACE -> minutes = minutes(value);
      case DNS_HOST -> discovered = Shapes.kmsHost(value);
      case OVERRIDE -> override = Shapes.kmsHost(value);
      case PRODUCT_ID, ASIDE -> {}
    }
  }

  void succeed() {
    if (attempt == null) attempt = ProductState.ACTIVATION_SUCCEEDED;
  }

  /** The script knows no code for what went wrong. */
  void fail() {
    attempt = ProductState.ACTIVATION_FAILED;
  }

  private void fail(@Nullable Hresult answer) {
    if (answer == null || code != null) return;
    code = answer;
    if (answer.failed()) attempt = ProductState.ACTIVATION_FAILED;
  }

  @Override
  public @Nullable Reading reading() {
    var state = status != null ? status : attempt;
    var host = override != null ? override : discovered;
    var silent = name == null && sku == null && key == null && state == null && channel == null;
    return silent ? null : new Reading(name, sku, key, channel, state, code, minutes, host);
  }

  private static @Nullable Long minutes(String value) {
    var found = MINUTES.matcher(value);
    return found.find() ? Long.valueOf(found.group(1)) : null;
  }

  private static @Nullable ProductState state(String value) {
    var words = NO_LETTERS.matcher(value.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    return switch (words) {
      case "" -> null;
      case "LICENSED" -> ProductState.LICENSED;
      case "UNLICENSED" -> ProductState.UNLICENSED;
      case "OOB GRACE" -> ProductState.OOB_GRACE;
      case "OOT GRACE" -> ProductState.OOT_GRACE;
      case "NON GENUINE GRACE" -> ProductState.NON_GENUINE_GRACE;
      case "NOTIFICATION", "NOTIFICATIONS" -> ProductState.NOTIFICATION;
      case "EXTENDED GRACE" -> ProductState.EXTENDED_GRACE;
      default -> ProductState.UNKNOWN;
    };
  }
}
