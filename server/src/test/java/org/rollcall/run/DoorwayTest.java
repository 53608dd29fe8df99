package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MachineName;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.FakeHosts;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Passage;

/** Which doors of a PC are tried, one after the other, and where does it stop? */
class DoorwayTest {
  private static final FrozenMachine PC =
      new FrozenMachine(
          1,
          new MachineName("pc"),
          org.rollcall.inventory.Endpoint.at(new Hostname("pc")),
          null,
          null);
  private static final WayIn HTTPS_KERBEROS = way(Scheme.WINRM_HTTPS, Authentication.KERBEROS);
  private static final WayIn HTTPS = way(Scheme.WINRM_HTTPS, Authentication.NTLM);
  private static final WayIn SEALED = way(Scheme.WINRM, Authentication.NTLM);
  private static final List<WayIn> ALL = List.of(HTTPS_KERBEROS, HTTPS, SEALED);

  private final List<String> tried = new ArrayList<>();
  private final List<Passage> entered = new ArrayList<>();
  private final Doors doors = new Doors();

  private static WayIn way(Scheme scheme, Authentication authentication) {
    var endpoint = Endpoint.of("pc", scheme, new Trust.PublicAuthorities());
    return new WayIn(endpoint, authentication, false, Course.NONE);
  }

  /** A PC whose doors answer as they are told to, and remember who came with what. */
  private final class Doors implements RemoteHosts {
    private final Map<Integer, Fault> faults = new HashMap<>();
    private final FakeHosts shells = new FakeHosts();
    private Fault kerberos = Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN);

    Doors() {
      shells.pc("pc");
    }

    @Override
    public RemoteShell open(Endpoint endpoint, Login login, Duration timeout)
        throws TransportException {
      var how = login instanceof Login.Kerberos ? "kerberos" : "password";
      tried.add(endpoint.port() + " " + how);
      var fault = faults.get(endpoint.port());
      if (fault != null) throw new TransportException(fault);
      if (login instanceof Login.Kerberos) throw new TransportException(kerberos);
      return shells.open(endpoint, login, timeout);
    }
  }

  private Doorway.Ways ways(List<WayIn> all) {
    return new Doorway.Ways() {
      @Override
      public List<WayIn> ways(FrozenMachine machine) {
        return all;
      }

      @Override
      public Keyring.Credential credential(FrozenMachine machine) {
        return new Keyring.Credential(
            "lab", new Login.Password("admin@EDU.TW", Secret.of("secret")));
      }

      @Override
      public void entered(FrozenMachine machine, WayIn way, Passage passage) {
        entered.add(passage);
      }
    };
  }

  private Doorway.Entry enter(List<WayIn> all, Doorway.Reachability reachability)
      throws TransportException {
    var gates = new LoginGates(new OnlyTurn(), () -> Instant.EPOCH, 1, "node");
    var doorway = new Doorway(doors, ways(all), reachability, gates, _ -> {});
    return doorway.enter(PC, Duration.ofMinutes(1), new StopSignal());
  }

  private Doorway.Entry enter(List<WayIn> all) throws TransportException {
    return enter(all, _ -> Optional.empty());
  }

  /** Nobody else is there. */
  private static final class OnlyTurn implements LoginTurns {
    @Override
    public Turn take(long run, String credential, String worker, Instant now, Instant until) {
      return new Turn.Proven();
    }

    @Override
    public int giveBack(long run, String credential, LoginGate.Result result) {
      return 0;
    }
  }

  @Test
  void a_kind_of_login_that_is_not_offered_is_followed_by_the_next_and_what_let_in_is_told()
      throws TransportException {
    var entry = enter(ALL);

    assertThat(tried).containsExactly("5986 kerberos", "5986 password");
    assertThat(entry).isInstanceOf(Doorway.Entry.Open.class);
    assertThat(entered).extracting(Passage::toString).containsExactly("winrm-https:5986 ntlm");
  }

  @Test
  void a_port_that_is_silent_is_not_asked_twice() throws TransportException {
    doors.faults.put(5986, Fault.of(Kind.REFUSED, Phase.CONNECT));

    enter(ALL);

    assertThat(tried).containsExactly("5986 kerberos", "5985 password");
  }

  @Test
  void a_refused_password_is_never_tried_by_another_way() throws TransportException {
    doors.kerberos = Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN);

    var entry = enter(ALL);

    assertThat(tried).containsExactly("5986 kerberos");
    assertThat(entry)
        .isInstanceOfSatisfying(
            Doorway.Entry.Turned.class,
            turned -> assertThat(turned.fault().kind()).isEqualTo(Kind.LOGIN_REFUSED));
    assertThat(entered).isEmpty();
  }

  @Test
  void who_shows_a_wrong_certificate_or_host_key_is_not_passed_by() throws TransportException {
    for (var kind : List.of(Kind.TLS_UNTRUSTED, Kind.TLS_WRONG_NAME, Kind.HOST_KEY_CHANGED)) {
      tried.clear();
      doors.faults.put(5986, Fault.of(kind, Phase.TLS));

      enter(ALL);

      assertThat(tried).as(kind.code()).containsExactly("5986 kerberos");
    }
  }

  @Test
  void a_pc_is_there_when_any_of_its_doors_answers() throws TransportException {
    doors.faults.put(5986, Fault.of(Kind.NO_ANSWER, Phase.CONNECT));

    enter(
        ALL,
        endpoint ->
            endpoint.port() == 5985
                ? Optional.empty()
                : Optional.of(Fault.of(Kind.NO_ANSWER, Phase.CONNECT)));

    assertThat(tried).endsWith("5985 password");
  }

  @Test
  void where_no_door_answers_nobody_is_asked_for_a_password() {
    assertThatThrownBy(() -> enter(ALL, _ -> Optional.of(Fault.of(Kind.NO_ANSWER, Phase.CONNECT))))
        .isInstanceOf(TransportException.class);
    assertThat(tried).isEmpty();
  }
}
