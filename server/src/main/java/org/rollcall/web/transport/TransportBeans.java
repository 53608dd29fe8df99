package org.rollcall.web.transport;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.rollcall.diagnosis.outside.OutsideLook;
import org.rollcall.store.Database;
import org.rollcall.transport.hostkey.JooqKeptKeys;
import org.rollcall.transport.hostkey.KeptKeys;
import org.rollcall.transport.overthere.SshLook;
import org.rollcall.transport.profile.JooqTransportProfiles;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.transport.wsman.WsmanHosts;

/** With what do the controllers of ways and keys work? */
@Factory
final class TransportBeans {
  @Singleton
  TransportProfiles profiles(Database database) {
    return new JooqTransportProfiles(database);
  }

  @Singleton
  OutsideLook look(InstantSource clock) {
    var hosts = new WsmanHosts(clock);
    return new OutsideLook(hosts::addressOf, hosts::obstacle, new SshLook(clock), clock);
  }

  @Singleton
  KeptKeys keys(Database database, InstantSource clock) {
    return new JooqKeptKeys(database, clock);
  }
}
