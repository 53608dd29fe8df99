package org.rollcall.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which host are we willing to connect to? A DNS name or an address. Lower-cased; never a URL, a
 * flag or anything that a shell would take apart.
 */
public record Hostname(String value) {
  // Underscores are no part of a host name, yet Windows networks have them.
  private static final Pattern NAME =
      Pattern.compile("(?![-.])[a-z0-9_-]{1,63}(\\.(?!-)[a-z0-9_-]{1,63})*\\.?");
  private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-f:.]{2,45}(%[a-z0-9]{1,16})?");

  public Hostname {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > 253 || !(NAME.matcher(value).matches() || isIpv6(value))) {
      throw new IllegalArgumentException("not a host name or address");
    }
  }

  public boolean isIpv6() {
    return isIpv6(value);
  }

  private static boolean isIpv6(String value) {
    return IPV6.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
