package org.rollcall.lab.ssh;

/**
 * How do the PCs' SSH servers behave?
 *
 * @param offset how far their ports are above those for HTTP
 * @param shell what runs the lines that they are sent
 * @param authorizedKeys whose public keys they take, as in administrators_authorized_keys
 */
public record SshSettings(int offset, DefaultShell shell, String authorizedKeys) {
  private static final int USUAL_OFFSET = 20_000;

  /** As Windows sets its SSH server up: cmd, and no key. */
  public static SshSettings usual() {
    return new SshSettings(USUAL_OFFSET, DefaultShell.CMD, "");
  }

  public SshSettings withShell(DefaultShell other) {
    return new SshSettings(offset, other, authorizedKeys);
  }

  public SshSettings withKeys(String lines) {
    return new SshSettings(offset, shell, lines);
  }
}
