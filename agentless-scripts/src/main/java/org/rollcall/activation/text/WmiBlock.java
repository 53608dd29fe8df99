package org.rollcall.activation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What do the properties of one SoftwareLicensingProduct tell, as far as they were shown? */
final class WmiBlock implements Block {
  // What WMI holds where nothing was ever set: all 32 bits.
  private static final long NOT_SET = 0xFFFF_FFFFL;

  private final Map<String, String> properties = new HashMap<>();
  private String last = "";

  boolean has(String property) {
    return properties.containsKey(property);
  }

  void take(String property, String value) {
    properties.put(property, value);
    last = property;
  }

  /** Format-List goes on below the value where the window is too narrow. */
  void goOn(String rest) {
    var value = properties.getOrDefault(last, "");
    if (value.length() < 500) properties.put(last, value + " " + rest.strip());
  }

  private String value(String property) {
    return properties.getOrDefault(property, "");
  }

  private @Nullable Long number(String property) {
    var number = Shapes.number(value(property));
    return number == null || number == NOT_SET ? null : number;
  }

  @Override
  public @Nullable Reading reading() {
    var name = Shapes.title(value("name"));
    var key = Shapes.partialKey(value("partialproductkey"));
    var sku = Shapes.guid(value("id"));
    if (name == null && key == null && sku == null) return null;
    var channel = Shapes.channel(value("description"));
    return new Reading(name, sku, key, channel, state(), reason(), minutes(), host());
  }

  private @Nullable ProductState state() {
    var status = value("licensestatus");
    if (status.isEmpty()) return null;
    var number = number("licensestatus");
    if (number != null) return ProductState.ofLicenseStatus(number);
    // The OSLicense module writes words, in the language of the PC.
    var named = SlmgrWords.status(status.toLowerCase(Locale.ROOT));
    return Objects.requireNonNullElse(named, ProductState.UNKNOWN);
  }

  private @Nullable Hresult reason() {
    return Shapes.anyCode(value("licensestatusreason"));
  }

  private @Nullable Long minutes() {
    var minutes = number("graceperiodremaining");
    return minutes == null || minutes == 0 ? null : minutes;
  }

  private @Nullable String host() {
    var set = host("keymanagementservicemachine", "keymanagementserviceport");
    return set != null
        ? set
        : host(
            "discoveredkeymanagementservicemachinename",
            "discoveredkeymanagementservicemachineport");
  }

  private @Nullable String host(String machine, String port) {
    var host = value(machine);
    var number = number(port);
    var known = number != null && number > 0 && !Shapes.hasPort(host);
    return host.isEmpty() ? null : Shapes.kmsHost(known ? host + ":" + number : host);
  }
}
