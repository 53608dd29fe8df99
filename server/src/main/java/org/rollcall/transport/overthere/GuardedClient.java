package org.rollcall.transport.overthere;

import java.util.List;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;

/**
 * Which client does Overthere get to work with? One that asks our question about the host key,
 * whatever Overthere says, and that shows a password once.
 */
final class GuardedClient extends SSHClient {
  private final Runnable letIn;

  /**
   * @param letIn is told when the server has proved who it is, and the login begins
   */
  GuardedClient(Config config, HostKeyVerifier question, Runnable letIn) {
    super(config);
    this.letIn = letIn;
    super.addHostKeyVerifier(question);
  }

  @Override
  public void addHostKeyVerifier(HostKeyVerifier verifier) {
    // Overthere adds one that takes any key.
  }

  @Override
  public void addHostKeyVerifier(String fingerprint) {
    throw new UnsupportedOperationException("the question is asked already");
  }

  /** Only the first of them: the second would be the same password, and count as a second try. */
  @Override
  public void auth(String user, Iterable<AuthMethod> methods)
      throws UserAuthException, TransportException {
    letIn.run();
    super.auth(user, List.of(methods.iterator().next()));
  }
}
