package org.rollcall.discovery.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.directory.DirectoryTrouble.Kind;

/** Which computers does a directory hold? Read page by page, since AD hands out 1,000 at a time. */
public final class DirectoryReader {
  private static final int PAGE = 500;
  private static final int MOST = 100_000;
  private static final int DISABLED = 2; // ADS_UF_ACCOUNTDISABLE of userAccountControl
  // lastLogonTimestamp counts 100 ns since 1601 (FILETIME).
  private static final long FILETIME_EPOCH_SECONDS = -11_644_473_600L;
  private static final long FILETIME_PER_SECOND = 10_000_000L;

  private final DirectoryLogin login;

  public DirectoryReader(DirectoryLogin login) {
    this.login = login;
  }

  public List<DirectoryEntry> read(DirectoryServer server, Query query) throws DirectoryTrouble {
    try (var connection = login.connect(server)) {
      return entries(connection, query);
    } catch (LDAPException refused) {
      throw DirectoryLogin.trouble(refused);
    }
  }

  private static List<DirectoryEntry> entries(LDAPConnection connection, Query query)
      throws LDAPException, DirectoryTrouble {
    var request =
        new SearchRequest(
            query.base(),
            SearchScope.SUB,
            query.filter(),
            "objectGUID",
            "name",
            "cn",
            "dNSHostName",
            "operatingSystem",
            "lastLogonTimestamp",
            "userAccountControl");
    var entries = new ArrayList<DirectoryEntry>();
    ASN1OctetString cookie = null;
    do {
      request.setControls(new SimplePagedResultsControl(PAGE, cookie));
      var result = connection.search(request);
      Objects.requireNonNullElse(result.getSearchEntries(), List.<SearchResultEntry>of())
          .forEach(found -> entry(found).ifPresent(entries::add));
      if (entries.size() > MOST) throw new DirectoryTrouble(Kind.TOO_MANY);
      cookie = next(result);
    } while (cookie != null);
    return entries;
  }

  private static @Nullable ASN1OctetString next(SearchResult result) throws LDAPException {
    var page = SimplePagedResultsControl.get(result);
    return page != null && page.moreResultsToReturn() ? page.getCookie() : null;
  }

  private static Optional<DirectoryEntry> entry(SearchResultEntry found) {
    var guid = found.getAttributeValueBytes("objectGUID");
    var name = Optional.ofNullable(found.getAttributeValue("name"));
    var called = name.orElse(found.getAttributeValue("cn"));
    if (guid == null || called == null) return Optional.empty();
    var control = found.getAttributeValueAsInteger("userAccountControl");
    return Optional.of(
        new DirectoryEntry(
            HexFormat.of().formatHex(guid),
            found.getDN(),
            called,
            found.getAttributeValue("dNSHostName"),
            found.getAttributeValue("operatingSystem"),
            time(found.getAttributeValueAsLong("lastLogonTimestamp")),
            control != null && (control & DISABLED) != 0));
  }

  private static @Nullable Instant time(@Nullable Long filetime) {
    if (filetime == null || filetime <= 0) return null;
    return Instant.ofEpochSecond(FILETIME_EPOCH_SECONDS + filetime / FILETIME_PER_SECOND);
  }
}
