package org.rollcall.vault.proof;

import com.hierynomus.sshj.userauth.keyprovider.OpenSSHKeyV1KeyFile;
import java.io.IOException;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** Does this passphrase open that key? Asked of the library that will use it. */
final class SshLock {
  private SshLock() {}

  static boolean opens(String openSsh, char[] passphrase) {
    var key = new OpenSSHKeyV1KeyFile();
    // It wipes what it is given.
    key.init(openSsh, null, PasswordUtils.createOneOff(passphrase.clone()));
    try {
      return key.getPrivate() != null;
    } catch (IOException | RuntimeException _) {
      // The exception may quote the key.
      return false;
    }
  }
}
