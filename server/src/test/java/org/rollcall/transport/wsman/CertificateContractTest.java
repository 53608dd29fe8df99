package org.rollcall.transport.wsman;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.net.CertificateAuthority.ClientPem;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;

/** A client certificate keeps to the same contract; one that is nobody's is a wrong password. */
class CertificateContractTest extends PracticeContract {
  private static final PracticeRoom ROOM =
      new PracticeRoom(LabOptions.anyPorts(), DomainRoom::mapped);
  private static final WsmanHosts HOSTS = new WsmanHosts(InstantSource.system());
  private static final Login OURS = login(ROOM.certificate(DomainRoom.MAPPED));
  private static final Login NOBODYS = login(ROOM.certificate("somebody"));

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  private static Login login(ClientPem pem) {
    return new Login.Certificate("rollcall", pem.chain(), Secret.of(pem.key()));
  }

  @Override
  protected RemoteHosts hosts() {
    return HOSTS;
  }

  @Override
  protected Login login(String password) {
    return password.equals(PASSWORD) ? OURS : NOBODYS;
  }

  @Override
  protected Endpoint endpoint(String pc) {
    var there = ROOM.pc(pc);
    var trust = new Trust.Issuers(ROOM.authority());
    return new Endpoint(there.address(), there.httpsPort(), Scheme.WINRM_HTTPS, trust);
  }

  @Override
  protected int shellsLeft(String pc) {
    return ROOM.shellsOn(pc);
  }

  @Override
  protected int commandsOn(String pc) {
    return ROOM.commandsOn(pc);
  }

  @Override
  protected int silencesOf(String pc) {
    return ROOM.mishapsOf(pc);
  }

  /** It was shown with TLS, so that the first message is that for the shell. */
  @Override
  protected Phase phaseOver(Phase usual) {
    return usual == Phase.LOGIN ? Phase.CREATE : usual;
  }
}
