package org.rollcall.transport.hostkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.look.TlsLook;
import org.rollcall.transport.profile.JooqTransportProfiles;
import org.rollcall.transport.wsman.WsmanHosts;

/** A listener with a certificate of its own making is known again, and another is not let pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionTest {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Database database =
      Database.open(StoreLocation.memory("recognition-" + UUID.randomUUID()));
  private final KeptKeys kept = new JooqKeptKeys(database, CLOCK);
  private final Recognition recognition =
      new Recognition(
          kept,
          new JooqHostKeys(database, new JooqTransportProfiles(database), KeyNews.NOBODY, CLOCK),
          new TlsLook((_, _) -> Optional.of(InetAddress.getLoopbackAddress())));

  @AfterAll
  void close() {
    database.close();
  }

  private static Endpoint at(OwnListener listener) {
    return new Endpoint(
        "localhost", listener.port(), Scheme.WINRM_HTTPS, new Trust.PublicAuthorities());
  }

  @Test
  void the_first_certificate_is_pinned_and_another_one_waits_for_a_person() throws Exception {
    try (var listener = OwnListener.with(OwnListener.fresh())) {
      var first = recognition.pinned(at(listener));

      assertThat(first.trust()).isInstanceOf(Trust.Pinned.class);
      assertThat(recognition.pinned(at(listener))).isEqualTo(first);
      assertThat(listener.heard()).as("nobody said a word").isEmpty();

      listener.shows(OwnListener.fresh());
      var refused = open(first);
      assertThat(refused.kind()).isEqualTo(Kind.TLS_UNTRUSTED);
      assertThat(recognition.judged(first, refused).detail())
          .isEqualTo(Recognition.CERTIFICATE_CHANGED);
      assertThat(listener.heard()).as("neither user nor password").isEmpty();

      var waiting =
          kept.waiting(100).stream().filter(key -> key.port() == listener.port()).findFirst();
      kept.accept(waiting.orElseThrow().id(), "wang", CLOCK.instant());
      var second = recognition.pinned(at(listener));
      assertThat(second.trust()).isNotEqualTo(first.trust());
      assertThat(open(second).kind())
          .as("let through the handshake")
          .isNotEqualTo(Kind.TLS_UNTRUSTED);
    }
  }

  private static Fault open(Endpoint endpoint) {
    var login = new Login.Password("lab", Secret.of("secret"));
    var refused =
        catchThrowableOfType(
            TransportException.class,
            () -> new WsmanHosts(CLOCK).open(endpoint, login, Duration.ofSeconds(10)).close());
    return refused.fault();
  }

  @Test
  void what_speaks_no_tls_is_pinned_by_nothing() throws Exception {
    try (var listener = OwnListener.plain()) {
      var refused =
          catchThrowableOfType(TransportException.class, () -> recognition.pinned(at(listener)));

      assertThat(refused.fault().kind()).isEqualTo(Kind.NONSENSE);
      assertThat(kept.certificate("localhost", listener.port())).isEmpty();
    }
  }

  @Test
  void other_faults_stay_what_they_are() {
    var shut = Fault.of(Kind.REFUSED, Phase.CONNECT);
    var nowhere = new Endpoint("localhost", 1, Scheme.WINRM_HTTPS, new Trust.PublicAuthorities());

    assertThat(recognition.judged(nowhere, shut)).isEqualTo(shut);
  }
}
