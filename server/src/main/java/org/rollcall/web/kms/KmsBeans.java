package org.rollcall.web.kms;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.kms.JooqKmsHosts;
import org.rollcall.kms.KmsCheck;
import org.rollcall.kms.KmsHosts;
import org.rollcall.kms.KmsWatch;
import org.rollcall.notify.KmsNotices;
import org.rollcall.notify.Noticeboard;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;
import org.rollcall.transport.wsman.WsmanHosts;

/** With what do the controllers of KMS hosts work? */
@Factory
final class KmsBeans {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  @Singleton
  KmsHosts hosts(Database database) {
    return new JooqKmsHosts(database);
  }

  @Singleton
  KmsCheck check(InstantSource clock) {
    return new KmsCheck(new WsmanHosts(clock)::obstacle, System::nanoTime);
  }

  @Singleton
  KmsWatch watch(
      KmsHosts hosts, KmsCheck check, Noticeboard board, Calendars calendars, InstantSource clock) {
    var news = new KmsNotices(board, () -> calendars.calendar().zone());
    return new KmsWatch(hosts, check, news, clock);
  }

  @Singleton
  @Named("watch-kms-hosts")
  Sweeps.Sweep watching(KmsWatch watch) {
    return new Sweeps.Sweep("watch-kms-hosts", PAUSE, watch::look);
  }

  /** A site whose PCs ask another name service than this machine does names it. */
  @Singleton
  Dns dns(@Value("${rollcall.dns.server:}") String server) {
    return server.isEmpty() ? Dns.ofThisMachine() : new Dns("dns://" + server);
  }
}
