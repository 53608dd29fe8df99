package org.rollcall.discovery.directory;

import org.rollcall.inventory.Hostname;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;

/**
 * Which directory server is asked, as whom, and how is it known to be the one?
 *
 * @param credential as whom to log in; its user is a DN, {@code DOMAIN\\user} or {@code
 *     user@domain}
 */
public record DirectoryServer(
    Hostname host, int port, Security security, Trust trust, CredentialName credential) {
  public DirectoryServer {
    if (port < 1 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
  }
}
