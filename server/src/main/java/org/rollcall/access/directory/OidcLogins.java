package org.rollcall.access.directory;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.access.SecretToken;

/** Who comes back from an identity provider? */
public final class OidcLogins {
  private final LoginProviders providers;
  private final ProviderSecrets secrets;
  private final Journeys journeys;

  public OidcLogins(LoginProviders providers, ProviderSecrets secrets, Journeys journeys) {
    this.providers = providers;
    this.secrets = secrets;
    this.journeys = journeys;
  }

  /**
   * A browser on its way.
   *
   * @param state what it has to bring back, and to have kept itself
   */
  public record Departure(URI to, SecretToken state) {}

  /** Sends a browser to the provider of this name; empty where there is none. */
  public Optional<Departure> leave(String provider, URI back, Instant at) {
    var found = providers.byName(provider).filter(known -> !known.disabled());
    if (found.isEmpty() || !(found.get().setting() instanceof Setting.Oidc setting)) {
      return Optional.empty();
    }
    var state = SecretToken.fresh("");
    var nonce = SecretToken.fresh("").text();
    var verifier = new CodeVerifier().getValue();
    var to = OidcProvider.find(provider, setting).departure(state.text(), nonce, verifier, back);
    var journey = new Journeys.Journey(found.get().id(), nonce, verifier);
    journeys.leave(state.text(), journey, at);
    return Optional.of(new Departure(to, state));
  }

  /**
   * Whom the provider vouches for; empty where nobody with this state ever left, or too long ago.
   */
  public Optional<Arrival> comeBack(String state, String code, URI back, Instant at) {
    var journey = journeys.comeBack(state, at);
    if (journey.isEmpty()) return Optional.empty();
    var provider = providers.byId(journey.get().provider()).filter(known -> !known.disabled());
    if (provider.isEmpty() || !(provider.get().setting() instanceof Setting.Oidc setting)) {
      return Optional.empty();
    }
    var asked = OidcProvider.find(provider.get().name(), setting);
    return Optional.of(
        secrets.use(
            provider.get().id(), secret -> asked.arrival(code, journey.get(), secret, back)));
  }
}
