package org.rollcall.transport.profile;

import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.TransportProfileRecord;
import org.rollcall.inventory.Protocol;
import org.rollcall.store.CleanText;
import org.rollcall.transport.Client;

/** Which row is a transport profile, and which profile is a row? */
final class JooqProfileRows {
  private JooqProfileRows() {}

  /** All but the id and the version, which the database gives. */
  static void fill(TransportProfileRecord row, TransportProfile profile) {
    var speech = profile.speech();
    var reliance = profile.reliance();
    row.setName(CleanText.of(profile.name(), TransportProfile.LONGEST_NAME));
    row.setNameKey(profile.key());
    row.setProtocol(speech.protocolCode());
    row.setClient(speech.client() == null ? null : speech.client().code());
    row.setPort(speech.port());
    row.setAuthentication(speech.authentication().code());
    row.setTrust(reliance.listener().code());
    row.setTrusted(reliance.trusted());
    row.setHostKeys(reliance.hostKeys().code());
    row.setNote(CleanText.ofNullable(profile.note(), TransportProfile.LONGEST_NOTE));
  }

  static TransportProfile profile(TransportProfileRecord row) {
    var speech =
        new Speech(
            row.getProtocol().equals(Speech.AUTO)
                ? null
                : Protocol.ofCode(row.getProtocol()).orElseThrow(),
            client(row.getClient()),
            row.getPort(),
            Authentication.ofCode(row.getAuthentication()).orElseThrow());
    var reliance =
        new Reliance(
            ListenerTrust.ofCode(row.getTrust()).orElseThrow(),
            row.getTrusted(),
            HostKeyTrust.ofCode(row.getHostKeys()).orElseThrow());
    return new TransportProfile(
        row.getId(), row.getName(), speech, reliance, row.getNote(), row.getVersion());
  }

  static @Nullable Client client(@Nullable String code) {
    return code == null ? null : Client.ofCode(code).orElseThrow();
  }
}
