package org.rollcall.transport.wsman;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.lab.LabOptions;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** Kerberos with sealed messages keeps to the same contract as everything else. */
class KerberosContractTest extends PracticeContract {
  private static final String SERVICE = "HTTP/127.0.0.1@" + Domain.REALM;
  private static final WsmanHosts HOSTS = new WsmanHosts(InstantSource.system());

  @TempDir static Path folder;
  private static Domain domain;
  private static PracticeRoom room;

  @BeforeAll
  static void join() {
    domain = new Domain(folder);
    var keytab = domain.keytab(SERVICE);
    room = new PracticeRoom(LabOptions.anyPorts(), pc -> DomainRoom.joined(pc, SERVICE, keytab));
  }

  @AfterAll
  static void leave() {
    room.close();
    domain.close();
  }

  @Override
  protected RemoteHosts hosts() {
    return HOSTS;
  }

  @Override
  protected RemoteShell open(String pc, String password) throws TransportException {
    var right = password.equals(PASSWORD) ? Domain.PASSWORD : password;
    return HOSTS.open(endpoint(pc), Domain.byPassword(Domain.USER, right), LONG);
  }

  @Override
  protected Endpoint endpoint(String pc) {
    var there = room.pc(pc);
    return new Endpoint(there.address(), there.port(), Scheme.WINRM, new Trust.PublicAuthorities());
  }

  @Override
  protected int shellsLeft(String pc) {
    return room.pc(pc).shellsOpen();
  }

  @Override
  protected int commandsOn(String pc) {
    return (int) room.pc(pc).commandLog().stream().filter(entry -> entry.end() == null).count();
  }
}
