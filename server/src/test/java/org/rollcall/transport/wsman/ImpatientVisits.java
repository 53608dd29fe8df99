package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.rollcall.transport.Command;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/** A PC that does as it is told, and those who visit it and do not wait for long. */
@Timeout(60)
abstract class ImpatientVisits {
  static final Duration LONG = Duration.ofSeconds(30);
  static final InstantSource NOW = InstantSource.fixed(Instant.EPOCH);
  static final Limits IMPATIENT =
      new Limits(
          Duration.ofSeconds(1),
          Duration.ofMillis(700),
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofSeconds(2),
          64_000,
          100_000);
  final ScriptedPc pc = new ScriptedPc();
  final WsmanHosts hosts = new WsmanHosts(NOW, IMPATIENT);

  @AfterEach
  void close() throws IOException {
    pc.close();
  }

  RemoteShell open() throws TransportException {
    return hosts.open(pc.endpoint(), login(ScriptedPc.PASSWORD), LONG);
  }

  static Login login(String password) {
    return new Login.Password(ScriptedPc.USER, Secret.of(password));
  }

  void visit() throws TransportException {
    try (var shell = open()) {
      shell.run(new Command("cscript x", "s3cret-stdin", LONG));
    }
  }

  static Fault faultOf(ThrowingCallable call) {
    var thrown = catchThrowableOfType(TransportException.class, call);
    assertThat(thrown).isNotNull();
    return thrown.fault();
  }
}
