package com.xebialabs.overthere.ssh;

import com.xebialabs.overthere.CmdLine;
import com.xebialabs.overthere.ConnectionOptions;
import com.xebialabs.overthere.spi.AddressPortMapper;
import java.util.List;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.transport.TransportException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How does Overthere speak to Windows' OpenSSH with a client that is made elsewhere? It lets nobody
 * choose one from outside its package, and the one that it makes verifies no host key.
 */
@NullMarked
public final class OpenSshConnection extends SshSftpOpenSshdConnection {
  private static volatile @Nullable Config shared;

  private @Nullable Session session;

  public OpenSshConnection(
      ConnectionOptions options, AddressPortMapper route, Factory<SSHClient> clients) {
    super("ssh", options, route);
    forgetKeyFormats();
    sshClientFactory = clients;
  }

  /** Every connection adds to one list of all connections, which would grow for ever. */
  private void forgetKeyFormats() {
    var config = shared;
    if (config == null) {
      config = sshClientFactory.create().getTransport().getConfig();
      shared = config;
    }
    config.setFileKeyProviderFactories(List.of());
  }

  @Override
  public void connect() {
    super.connect();
  }

  @Override
  protected SshProcess createProcess(Session made, CmdLine line)
      throws TransportException, ConnectionException {
    session = made;
    return super.createProcess(made, line);
  }

  /**
   * The 32 bits with which the last command ended; null where the PC told none, which Overthere
   * does not tell from -1.
   */
  public @Nullable Integer exitStatus() {
    return session instanceof Session.Command command ? command.getExitStatus() : null;
  }
}
