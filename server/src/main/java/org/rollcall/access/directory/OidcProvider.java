package org.rollcall.access.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Origin;
import org.rollcall.access.directory.Journeys.Journey;

/** Whom does an identity provider vouch for? OpenID Connect Core 1.0, 3.1: by code, with PKCE. */
final class OidcProvider {
  private static final int MILLIS = 5_000;
  private static final int MOST_BYTES = 1_000_000;

  // Only what proves that the provider signed: no shared secret, and never "none".
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final String name;
  private final Setting.Oidc setting;
  private final OIDCProviderMetadata known;

  private OidcProvider(String name, Setting.Oidc setting, OIDCProviderMetadata known) {
    this.name = name;
    this.setting = setting;
    this.known = known;
  }

  /** Asks the provider where it is asked. */
  static OidcProvider find(String name, Setting.Oidc setting) {
    try {
      var issuer = new Issuer(setting.issuer());
      var known = OIDCProviderMetadata.resolve(issuer, MILLIS, MILLIS);
      for (var uri :
          List.of(
              known.getAuthorizationEndpointURI(),
              known.getTokenEndpointURI(),
              known.getJWKSetURI(),
              Objects.requireNonNullElse(known.getUserInfoEndpointURI(), known.getJWKSetURI()))) {
        if (!isSafe(uri)) throw new ProviderAway(name, "not over TLS: " + uri.getHost());
      }
      return new OidcProvider(name, setting, known);
    } catch (GeneralException | IOException away) {
      throw new ProviderAway(name, away);
    }
  }

  static boolean isSafe(URI uri) {
    var host = Objects.requireNonNullElse(uri.getHost(), "");
    return "https".equals(uri.getScheme())
        ? !host.isEmpty()
        : "http".equals(uri.getScheme()) && Loopback.is(host);
  }

  /** Where the browser is sent. */
  URI departure(String state, String nonce, String verifier, URI back) {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE),
            new Scope(setting.scopes().toArray(String[]::new)),
            new ClientID(setting.clientId()),
            back)
        .endpointURI(known.getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(nonce))
        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Whom the code stands for. */
  Arrival arrival(String code, Journey journey, char[] secret, URI back) {
    try {
      var tokens = exchange(code, journey, secret, back).getOIDCTokens();
      var claims = validator().validate(tokens.getIDToken(), new Nonce(journey.nonce()));
      var said = new OidcClaims(claims);
      var silent = said.list(setting.groupsClaim()) == null;
      if (silent) said = said.with(asked(tokens.getAccessToken()));
      return arrival(said);
    } catch (ParseException | IOException away) {
      throw new ProviderAway(name, away);
    } catch (BadJOSEException | JOSEException | OidcClaims.OfAnother forged) {
      throw new ProviderAway(name, forged);
    }
  }

  private OIDCTokenResponse exchange(String code, Journey journey, char[] secret, URI back)
      throws ParseException, IOException {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back, new CodeVerifier(journey.verifier()));
    var http = request(grant, String.valueOf(secret)).toHTTPRequest();
    http.setConnectTimeout(MILLIS);
    http.setReadTimeout(MILLIS);
    http.setFollowRedirects(false);
    var answer = OIDCTokenResponseParser.parse(http.send());
    if (answer instanceof OIDCTokenResponse tokens) return tokens;
    throw new ProviderAway(
        name, "code refused: " + answer.toErrorResponse().getErrorObject().getCode());
  }

  private TokenRequest request(AuthorizationCodeGrant grant, String secret) {
    var client = new ClientID(setting.clientId());
    var endpoint = known.getTokenEndpointURI();
    return secret.isEmpty()
        ? new TokenRequest.Builder(endpoint, client, grant).build()
        : new TokenRequest.Builder(endpoint, login(client, new Secret(secret)), grant).build();
  }

  private ClientAuthentication login(ClientID client, Secret secret) {
    // OpenID Connect Discovery 1.0, 3: where nothing is said, Basic.
    var methods = known.getTokenEndpointAuthMethods();
    var basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
  }

  private IDTokenValidator validator() throws IOException {
    var keys =
        JWKSourceBuilder.create(
                known.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES))
            .build();
    return new IDTokenValidator(
        known.getIssuer(),
        new ClientID(setting.clientId()),
        new JWSVerificationKeySelector<SecurityContext>(SIGNATURES, keys),
        null);
  }

  /** Many providers tell groups only to who asks; one without that endpoint has said it all. */
  private @Nullable UserInfo asked(AccessToken token) throws ParseException, IOException {
    if (known.getUserInfoEndpointURI() == null) return null;
    var http = new UserInfoRequest(known.getUserInfoEndpointURI(), token).toHTTPRequest();
    http.setConnectTimeout(MILLIS);
    http.setReadTimeout(MILLIS);
    http.setFollowRedirects(false);
    var answer = UserInfoResponse.parse(http.send());
    if (answer instanceof UserInfoSuccessResponse told) return told.getUserInfo();
    throw new ProviderAway(name, "no answer about the user");
  }

  private Arrival arrival(OidcClaims said) {
    var subject = said.subject();
    var shown = Objects.requireNonNullElse(said.text(setting.nameClaim()), subject);
    var groups = Objects.requireNonNullElse(said.list(setting.groupsClaim()), List.<String>of());
    var grant = Mapping.grant(setting.mappings(), groups::contains);
    return new Arrival(shown, new Origin.Foreign(Origin.Kind.OIDC, name, subject), grant);
  }
}
