package org.rollcall.transport.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;
import org.rollcall.transport.Scheme;

/**
 * How are PCs spoken to?
 *
 * @param protocol null for whichever answers, the safest first
 * @param client null for the one that is usual for the protocol
 * @param port null for the protocol's own
 */
public record Speech(
    @Nullable Protocol protocol,
    @Nullable Client client,
    @Nullable Integer port,
    Authentication authentication) {
  public static final String AUTO = "auto";
  public static final Speech WHICHEVER = new Speech(null, null, null, Authentication.AUTO);

  public String protocolCode() {
    return protocol == null ? AUTO : protocol.code();
  }

  /** What cannot go together; the code of the problem, and empty where all can. */
  Optional<Contradiction> contradiction() {
    if (protocol == null) {
      if (port != null) return Optional.of(Contradiction.PORT_OF_AUTO);
      var either =
          authentication == Authentication.AUTO || authentication == Authentication.KERBEROS;
      return either ? Optional.empty() : Optional.of(Contradiction.AUTHENTICATION);
    }
    var scheme = scheme(protocol);
    if (client != null && !client.speaks(scheme)) return Optional.of(Contradiction.CLIENT);
    if (!authentication.fits(scheme)) return Optional.of(Contradiction.AUTHENTICATION);
    var speaker = clientOf(authentication);
    return client == null || speaker == null || client == speaker
        ? Optional.empty()
        : Optional.of(Contradiction.CLIENT);
  }

  /** Who alone can be held to that kind of proof; null where either can. */
  private static @Nullable Client clientOf(Authentication authentication) {
    return switch (authentication) {
      case BASIC -> Client.OVERTHERE;
      case NTLM, KERBEROS, CERTIFICATE -> Client.WSMAN;
      case AUTO, KEY, PASSWORD -> null;
    };
  }

  /** What does not go with the protocol? */
  public enum Contradiction {
    PORT_OF_AUTO("port", "profile_port"),
    CLIENT("client", "profile_client"),
    AUTHENTICATION("authentication", "profile_authentication");

    private final String field;
    private final String code;

    Contradiction(String field, String code) {
      this.field = field;
      this.code = code;
    }

    public String field() {
      return field;
    }

    public String code() {
      return code;
    }
  }

  /** The client that speaks that protocol here. */
  public Client clientFor(Scheme scheme) {
    if (client != null && client.speaks(scheme)) return client;
    // Overthere knows Basic and asks for nothing else; our own client prefers NTLM.
    return authentication == Authentication.BASIC ? Client.OVERTHERE : Client.usualFor(scheme);
  }

  public static Scheme scheme(Protocol protocol) {
    return switch (protocol) {
      case WINRM -> Scheme.WINRM;
      case WINRM_HTTPS -> Scheme.WINRM_HTTPS;
      case SSH -> Scheme.SSH;
    };
  }

  public static Protocol protocol(Scheme scheme) {
    return switch (scheme) {
      case WINRM -> Protocol.WINRM;
      case WINRM_HTTPS -> Protocol.WINRM_HTTPS;
      case SSH -> Protocol.SSH;
    };
  }
}
