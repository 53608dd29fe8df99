package org.rollcall.discovery.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import org.jspecify.annotations.Nullable;

/**
 * Which computers of a directory are meant?
 *
 * @param base the DN below which they are, such as {@code OU=Labs,DC=example,DC=edu,DC=tw}
 * @param filter an LDAP filter
 * @param seenWithinDays leaves out who has not logged on for longer; null asks for no log-on
 */
public record Query(String base, String filter, @Nullable Integer seenWithinDays) {
  /** Windows, but no servers. */
  public static final String DEFAULT_FILTER =
      "(&(objectClass=computer)(operatingSystem=Windows*)(!(operatingSystem=Windows Server*)))";

  public static boolean isBase(String text) {
    return !text.isBlank() && DN.isValidDN(text);
  }

  public static boolean isFilter(String text) {
    try {
      return Filter.create(text) != null;
    } catch (LDAPException _) {
      return false;
    }
  }
}
