package org.rollcall.web.transport;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.HostKeyTrust;
import org.rollcall.transport.profile.ListenerTrust;
import org.rollcall.transport.profile.Reliance;
import org.rollcall.transport.profile.Speech;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which transport profile shall it be? What is left out stays as it was. */
final class AskedProfile {
  private static final String CODE_UNKNOWN = "code_unknown";
  private static final int LONGEST_CODE = 20;
  private static final TransportProfile NEW =
      new TransportProfile(0, "new", Speech.WHICHEVER, Reliance.USUAL, null, 1);

  private AskedProfile() {}

  static TransportProfile added(Fields fields) {
    if (!fields.has("name")) throw Problem.field("name", "field_missing");
    return over(NEW, fields, 1);
  }

  static TransportProfile over(TransportProfile before, Fields fields, int version) {
    var name = fields.text("name", TransportProfile.LONGEST_NAME);
    var speech = speech(before.speech(), fields);
    var reliance = reliance(before.reliance(), fields);
    var note = fields.text("note", TransportProfile.LONGEST_NOTE);
    fields.done();
    var asked =
        new TransportProfile(
            before.id(),
            name == null ? before.name() : named(name),
            speech,
            reliance,
            note == null ? before.note() : said(note),
            version);
    asked
        .contradiction()
        .ifPresent(
            wrong -> {
              throw Problem.field(wrong.field(), wrong.code());
            });
    return asked;
  }

  private static String named(String name) {
    var usable = !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
    if (usable) return name.strip();
    throw Problem.field("name", "profile_name");
  }

  private static @Nullable String said(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static Speech speech(Speech before, Fields fields) {
    var protocol = fields.parsed("protocol", LONGEST_CODE, AskedProfile::protocol, CODE_UNKNOWN);
    var client = fields.parsed("client", LONGEST_CODE, AskedProfile::client, CODE_UNKNOWN);
    var port = fields.whole("port", 0, 65_535);
    var authentication =
        fields.parsed("authentication", LONGEST_CODE, Authentication::ofCode, CODE_UNKNOWN);
    return new Speech(
        protocol == null ? before.protocol() : protocol.what(),
        client == null ? before.client() : client.what(),
        port == null ? before.port() : port == 0 ? null : port,
        authentication == null ? before.authentication() : authentication);
  }

  /** What was said, which may be that nothing in particular is wanted. */
  private record Said<T>(@Nullable T what) {}

  private static Optional<Said<Protocol>> protocol(String code) {
    if (code.equals(Speech.AUTO)) return Optional.of(new Said<>(null));
    return Protocol.ofCode(code).map(Said::new);
  }

  private static Optional<Said<Client>> client(String code) {
    if (code.isBlank()) return Optional.of(new Said<>(null));
    return Client.ofCode(code).map(Said::new);
  }

  private static Reliance reliance(Reliance before, Fields fields) {
    var trust = fields.parsed("trust", LONGEST_CODE, ListenerTrust::ofCode, CODE_UNKNOWN);
    var told = fields.text("trusted", Reliance.LONGEST_TRUSTED);
    var keys = fields.parsed("host_keys", LONGEST_CODE, HostKeyTrust::ofCode, CODE_UNKNOWN);
    var listener = trust == null ? before.listener() : trust;
    var former = listener == before.listener() ? before.trusted() : null;
    var trusted = told == null || told.isBlank() ? former : told.strip();
    return new Reliance(
        listener, checked(listener, trusted), keys == null ? before.hostKeys() : keys);
  }

  private static @Nullable String checked(ListenerTrust listener, @Nullable String trusted) {
    return switch (listener) {
      case SERVER, PUBLIC, FIRST_USE -> null;
      case ISSUERS -> issuers(trusted);
      case PINNED -> pin(trusted);
    };
  }

  private static String issuers(@Nullable String pem) {
    if (pem == null) throw Problem.field("trusted", "field_missing");
    try {
      var bytes = pem.getBytes(StandardCharsets.UTF_8);
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes));
      if (!found.isEmpty()) return pem;
    } catch (CertificateException _) {
      // Told below, as a text without any.
    }
    throw Problem.field("trusted", "profile_issuers");
  }

  private static String pin(@Nullable String fingerprint) {
    if (fingerprint == null) throw Problem.field("trusted", "field_missing");
    var digits = fingerprint.replaceAll("[:\\s]", "");
    if (digits.matches("[0-9a-fA-F]{64}")) return digits;
    throw Problem.field("trusted", "profile_pin", Map.of());
  }
}
