package org.rollcall.web.kms;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.kms.JooqKmsHosts;
import org.rollcall.kms.KmsCheck;
import org.rollcall.kms.KmsHosts;
import org.rollcall.store.Database;
import org.rollcall.transport.wsman.WsmanHosts;

/** With what do the controllers of KMS hosts work? */
@Factory
final class KmsBeans {
  @Singleton
  KmsHosts hosts(Database database) {
    return new JooqKmsHosts(database);
  }

  @Singleton
  KmsCheck check(InstantSource clock) {
    return new KmsCheck(new WsmanHosts(clock)::obstacle, System::nanoTime);
  }

  /** A site whose PCs ask another name service than this machine does names it. */
  @Singleton
  Dns dns(@Value("${rollcall.dns.server:}") String server) {
    return server.isEmpty() ? Dns.ofThisMachine() : new Dns("dns://" + server);
  }
}
