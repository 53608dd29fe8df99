package org.rollcall.lab.ssh;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.rollcall.lab.net.Accounts;
import org.rollcall.lab.ntlm.Claim;

/** Who may log in at a PC, by password or by key? An account that is locked may do neither. */
final class SshLogins implements PasswordAuthenticator, PublickeyAuthenticator {
  private final SshDoors doors;
  private final List<PublicKey> keys;

  SshLogins(SshDoors doors, String authorizedKeys) {
    this.doors = doors;
    keys = keysIn(authorizedKeys);
  }

  private static List<PublicKey> keysIn(String lines) {
    try {
      var keys = new ArrayList<PublicKey>();
      for (var line : AuthorizedKeyEntry.readAuthorizedKeys(new StringReader(lines), true)) {
        keys.add(line.resolvePublicKey(null, null));
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no list of public keys", e);
    }
  }

  @Override
  public boolean authenticate(String user, String password, ServerSession session) {
    strike(session);
    return mayEnter(user, session).filter(password::equals).isPresent();
  }

  @Override
  public boolean authenticate(String user, PublicKey key, ServerSession session) {
    strike(session);
    return mayEnter(user, session).isPresent()
        && keys.stream().anyMatch(known -> KeyUtils.compareKeys(known, key));
  }

  private void strike(ServerSession session) {
    var trouble = doors.hostOf(session).mishap("login").map(SshTrouble::of);
    trouble.ifPresent(t -> t.strike(session));
    if (trouble.filter(SshTrouble.KEEPS_SILENT::equals).isPresent()) throw new AsyncAuthException();
  }

  /** The password of an account that may log in. */
  private Optional<String> mayEnter(String user, ServerSession session) {
    var host = doors.hostOf(session);
    var accounts = new Accounts(host.access().account(), host.computerName());
    var slash = user.indexOf('\\');
    var claim = new Claim(user.substring(slash + 1), slash < 0 ? "" : user.substring(0, slash));
    return accounts.isLocked(claim) ? Optional.empty() : accounts.passwordOf(claim);
  }
}
