package org.rollcall.discovery.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.run.FrozenMachine;
import org.rollcall.run.LocalPasswords;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.TransportException;
import org.rollcall.vault.LapsCredential;

/** What does a directory keep, by Windows LAPS, as the password of a PC's own administrator? */
public final class LapsPasswords implements LocalPasswords {
  // Two forests may well have a PC of one name; more than these are a mistake in the source.
  private static final int MOST_NAMESAKES = 10;

  private final DirectorySources sources;
  private final DirectoryLogin login;

  public LapsPasswords(DirectorySources sources, DirectoryLogin login) {
    this.sources = sources;
    this.login = login;
  }

  @Override
  public Login.Password of(FrozenMachine machine, LapsCredential credential)
      throws TransportException {
    var source =
        sources
            .byId(credential.source())
            .orElseThrow(() -> failed(Kind.LAPS_DIRECTORY, "source_gone"));
    try (var connection = login.connect(source.server())) {
      var entry =
          entry(connection, source.query().base(), machine)
              .orElseThrow(() -> failed(Kind.LAPS_MISSING, "not_in_directory"));
      return LapsEntry.login(entry, credential.username());
    } catch (LDAPException refused) {
      throw failed(Kind.LAPS_DIRECTORY, DirectoryLogin.trouble(refused).kind().code());
    } catch (DirectoryTrouble trouble) {
      throw failed(Kind.LAPS_DIRECTORY, trouble.kind().code());
    }
  }

  static TransportException failed(Kind kind, String detail) {
    return new TransportException(Fault.of(kind, Phase.LOGIN).withDetail(detail));
  }

  /** By its full name, or else by its short one where that is one PC's only. */
  private static Optional<SearchResultEntry> entry(
      LDAPConnection connection, String base, FrozenMachine machine)
      throws LDAPException, TransportException {
    var address = machine.endpoint().address().value();
    var found = search(connection, base, address, machine.name().value());
    var exact =
        found.stream()
            .filter(entry -> address.equalsIgnoreCase(entry.getAttributeValue("dNSHostName")))
            .toList();
    var meant = exact.isEmpty() ? found : exact;
    if (meant.size() > 1) throw failed(Kind.LAPS_MISSING, "ambiguous");
    return meant.stream().findFirst();
  }

  private static List<SearchResultEntry> search(
      LDAPConnection connection, String base, String address, String name) throws LDAPException {
    var dot = name.indexOf('.');
    var first = (dot < 0 ? name : name.substring(0, dot)).toUpperCase(Locale.ROOT);
    var filter =
        Filter.createANDFilter(
            Filter.createEqualityFilter("objectClass", "computer"),
            Filter.createORFilter(
                Filter.createEqualityFilter("dNSHostName", address),
                Filter.createEqualityFilter("sAMAccountName", first + "$"),
                Filter.createEqualityFilter("name", first)));
    var request = new SearchRequest(base, SearchScope.SUB, filter, LapsEntry.ATTRIBUTES);
    request.setSizeLimit(MOST_NAMESAKES);
    List<SearchResultEntry> found = connection.search(request).getSearchEntries();
    return found == null ? List.of() : found;
  }
}
