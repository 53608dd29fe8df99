package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.PracticeContract;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** NTLM with sealed messages, against PCs that share no code with the client. */
class PracticeByHttpTest extends PracticeContract {
  private static final PracticeRoom ROOM = new PracticeRoom();
  private static final WsmanHosts HOSTS = new WsmanHosts(InstantSource.system());

  @AfterAll
  static void switchOff() {
    ROOM.close();
  }

  @Override
  protected RemoteHosts hosts() {
    return HOSTS;
  }

  @Override
  protected Endpoint endpoint(String pc) {
    var there = ROOM.pc(pc);
    return new Endpoint(there.address(), there.port(), Scheme.WINRM, new Trust.PublicAuthorities());
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

  @Test
  void where_ntlm_is_not_offered_the_method_is_refused() {
    assertThat(faultOf("no_negotiate", PASSWORD)).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"bad_seal,NONSENSE", "dribble,TIMED_OUT"})
  void a_command_that_goes_wrong_leaves_no_shell(String pc, Kind kind) throws Exception {
    var login = new Login.Password("labadmin", Secret.of(PASSWORD));
    try (var shell = HOSTS.open(endpoint(pc), login, LONG)) {
      var command = Command.of("ver", pc.equals("flood") ? LONG : Duration.ofSeconds(1));
      var fault = catchThrowableOfType(TransportException.class, () -> shell.run(command));

      assertThat(fault.fault().kind()).isEqualTo(kind);
    }
    assertThat(shellsLeft(pc)).isZero();
  }
}
