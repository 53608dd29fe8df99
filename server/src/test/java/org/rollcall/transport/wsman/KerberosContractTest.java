package org.rollcall.transport.wsman;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.lab.LabOptions;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/** Kerberos keeps to the same contract as everything else, sealed and within TLS. */
class KerberosContractTest {
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

  private static Endpoint within(String pc) {
    var there = room.pc(pc);
    var trust = new Trust.Issuers(room.authority());
    return new Endpoint(there.address(), there.httpsPort(), Scheme.WINRM_HTTPS, trust);
  }

  abstract static class OfTheDomain extends PracticeContract {
    @Override
    protected RemoteHosts hosts() {
      return HOSTS;
    }

    @Override
    protected Login login(String password) {
      return Domain.byPassword(Domain.USER, password.equals(PASSWORD) ? Domain.PASSWORD : password);
    }

    @Override
    protected int shellsLeft(String pc) {
      return room.shellsOn(pc);
    }

    @Override
    protected int commandsOn(String pc) {
      return room.commandsOn(pc);
    }

    @Override
    protected int silencesOf(String pc) {
      return room.mishapsOf(pc);
    }
  }

  /** Over HTTP, every message sealed. */
  @Nested
  class SealedTest extends OfTheDomain {
    @Override
    protected Endpoint endpoint(String pc) {
      var there = room.pc(pc);
      return new Endpoint(
          there.address(), there.port(), Scheme.WINRM, new Trust.PublicAuthorities());
    }
  }

  /** Within TLS, to PCs that insist on a ticket for that very channel. */
  @Nested
  class WithinTlsTest extends OfTheDomain {
    @Override
    protected Endpoint endpoint(String pc) {
      return within(pc);
    }
  }
}
