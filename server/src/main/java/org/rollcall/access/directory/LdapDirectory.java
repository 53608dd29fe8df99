package org.rollcall.access.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rollcall.access.Origin;

/** Does the directory know this user by this password, and in which groups? */
final class LdapDirectory {
  // [MS-ADTS] 3.1.1.3.4.4.3: is a member, directly or by way of groups in groups.
  private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

  // What directories answer when it is the password or the account, and not they, that is amiss.
  private static final Set<ResultCode> REFUSALS =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.UNWILLING_TO_PERFORM,
          ResultCode.CONSTRAINT_VIOLATION);

  private final String provider;
  private final Setting.Ldap setting;

  LdapDirectory(String provider, Setting.Ldap setting) {
    this.provider = provider;
    this.setting = setting;
  }

  /** The user whose name and password these are; empty where the directory says otherwise. */
  Optional<Arrival> check(char[] secret, String name, String password) {
    // RFC 4513, 5.1.2: a bind without a password succeeds, and says nothing.
    if (password.isEmpty()) return Optional.empty();
    try (var connection = LdapWay.open(setting)) {
      connection.bind(bind(setting.bindDn(), CharBuffer.wrap(secret)));
      var entry = find(connection, name);
      if (entry.isEmpty()) return Optional.empty();
      var arrival = arrival(connection, entry.get());
      return isRight(connection, entry.get(), password) ? Optional.of(arrival) : Optional.empty();
    } catch (LDAPException | GeneralSecurityException away) {
      throw new ProviderAway(provider, away);
    }
  }

  private static SimpleBindRequest bind(String dn, CharBuffer password) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(password);
    var bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    return new SimpleBindRequest(dn, bytes);
  }

  /** By a filter of parts, so that no character in the name can mean anything. */
  private Optional<SearchResultEntry> find(LDAPConnection connection, String name)
      throws LDAPException {
    var filter = Filter.createEqualityFilter(setting.userAttribute(), name);
    var request =
        new SearchRequest(
            setting.baseDn(),
            SearchScope.SUB,
            filter,
            setting.userAttribute(),
            "objectGUID",
            "entryUUID");
    request.setSizeLimit(2); // two are one too many
    try {
      var found = Objects.requireNonNull(connection.search(request).getSearchEntries());
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    } catch (LDAPSearchException failed) {
      if (failed.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) return Optional.empty();
      throw failed;
    }
  }

  private static boolean isRight(
      LDAPConnection connection, SearchResultEntry entry, String password) throws LDAPException {
    try {
      connection.bind(bind(entry.getDN(), CharBuffer.wrap(password)));
      return true;
    } catch (LDAPException refused) {
      if (REFUSALS.contains(refused.getResultCode())) return false;
      throw refused;
    }
  }

  private Arrival arrival(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
    for (var mapping : setting.mappings()) {
      if (!isMember(connection, entry.getDN(), mapping.group())) continue;
      var grant = Mapping.grant(setting.mappings(), mapping.group()::equals);
      return new Arrival(name(entry), origin(entry), grant);
    }
    return new Arrival(name(entry), origin(entry), Optional.empty());
  }

  private boolean isMember(LDAPConnection connection, String user, String group)
      throws LDAPException {
    var request =
        setting.nested()
            ? new SearchRequest(
                user,
                SearchScope.BASE,
                Filter.createExtensibleMatchFilter("memberOf", IN_CHAIN, false, group),
                "1.1")
            : new SearchRequest(
                group,
                SearchScope.BASE,
                Filter.createORFilter(
                    Filter.createEqualityFilter("member", user),
                    Filter.createEqualityFilter("uniqueMember", user)),
                "1.1");
    try {
      return connection.search(request).getEntryCount() == 1;
    } catch (LDAPSearchException failed) {
      if (failed.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) return false;
      throw failed;
    }
  }

  private String name(SearchResultEntry entry) {
    return Objects.requireNonNull(entry.getAttributeValue(setting.userAttribute()));
  }

  /** What stays the same when the user is renamed or moved, where the directory has it. */
  private Origin.Foreign origin(SearchResultEntry entry) {
    var guid = entry.getAttributeValueBytes("objectGUID");
    var uuid = entry.getAttributeValue("entryUUID");
    var dn = entry.getDN();
    var subject =
        guid != null ? HexFormat.of().formatHex(guid) : Objects.requireNonNullElse(uuid, dn);
    return new Origin.Foreign(Origin.Kind.LDAP, provider, subject);
  }
}
