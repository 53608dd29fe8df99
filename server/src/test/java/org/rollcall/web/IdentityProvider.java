package org.rollcall.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small identity provider that speaks OpenID Connect over real HTTP, and lies when told to. */
final class IdentityProvider implements AutoCloseable {
  static final String CLIENT = "rollcall";
  static final String SECRET = "client's secret, 32 characters or more";

  /** In what is it wrong? */
  enum Lie {
    NONE,
    OTHER_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    EXPIRED,
    OTHER_KEY,
    SHARED_SECRET,
    UNSIGNED,
    OF_ANOTHER
  }

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey strangersKey;
  private Map<String, String> asked = Map.of();
  Lie lie = Lie.NONE;
  List<String> groups = List.of("staff");
  String subject = "subject-17";
  String name = "chen";

  /** Whether groups are told only to who asks. */
  boolean reticent;

  IdentityProvider() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    strangersKey = new RSAKeyGenerator(2048).keyID("1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", http -> answer(http, metadata()));
    server.createContext("/keys", http -> answer(http, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.createContext("/user", this::user);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String metadata() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "userinfo_endpoint": "%1$s/user", "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
     "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  /** What a browser brings to the page where one logs in; answers where it is sent back. */
  URI authorize(URI location) {
    asked = parameters(location.getRawQuery());
    return URI.create(asked.get("redirect_uri") + "?code=the-code&state=" + asked.get("state"));
  }

  Map<String, String> asked() {
    return asked;
  }

  private void token(HttpExchange http) throws IOException {
    var body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var form = parameters(body);
    var login = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    var basic =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(http.getRequestHeaders().getFirst("Authorization"))
        || !"the-code".equals(form.get("code"))
        || !challenge(String.valueOf(form.get("code_verifier")))
            .equals(asked.get("code_challenge"))) {
      http.sendResponseHeaders(400, -1);
      http.close();
      return;
    }
    answer(
        http,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken() + "\"}");
  }

  private void user(HttpExchange http) throws IOException {
    if (!"Bearer x".equals(http.getRequestHeaders().getFirst("Authorization"))) {
      http.sendResponseHeaders(401, -1);
      http.close();
      return;
    }
    var who = lie == Lie.OF_ANOTHER ? "somebody-else" : subject;
    answer(http, "{\"sub\":\"" + who + "\",\"groups\":[\"" + String.join("\",\"", groups) + "\"]}");
  }

  private static String challenge(String verifier) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var digest = sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String idToken() {
    var now = Staff.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : issuer())
            .audience(lie == Lie.OTHER_AUDIENCE ? "another" : CLIENT)
            .subject(subject)
            .issueTime(Date.from(now.minusSeconds(7_200)))
            .expirationTime(Date.from(now.plusSeconds(lie == Lie.EXPIRED ? -3_600 : 60)))
            .claim("nonce", lie == Lie.OTHER_NONCE ? "another" : asked.get("nonce"))
            .claim("preferred_username", name)
            .claim("groups", reticent || lie == Lie.OF_ANOTHER ? null : groups)
            .build();
    try {
      return signed(claims);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    if (lie == Lie.UNSIGNED) return new PlainJWT(claims).serialize();
    if (lie == Lie.SHARED_SECRET) {
      var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      forged.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
      return forged.serialize();
    }
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? strangersKey : key));
    return token.serialize();
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return parameters;
  }

  private static void answer(HttpExchange http, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(200, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
