package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.rollcall.access.directory.LoginProvider;
import org.rollcall.access.directory.LoginProviders;
import org.rollcall.access.directory.OidcLogins;
import org.rollcall.access.directory.ProviderAway;
import org.rollcall.access.directory.Setting;
import org.rollcall.web.guard.Open;
import org.rollcall.web.guard.OwnUrl;
import org.rollcall.web.guard.SessionCookie;
import org.rollcall.web.json.Storable;
import org.rollcall.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By which identity providers may one log in? A browser comes and goes here, so it is sent on. */
@Open
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginWaysController {
  private static final Logger LOG = LoggerFactory.getLogger(LoginWaysController.class);
  private static final String BACK = "/api/v1/login-callback";

  private final LoginProviders providers;
  private final OidcLogins logins;
  private final Homecoming homecoming;
  private final SessionCookie cookie;
  private final OwnUrl ownUrl;
  private final InstantSource clock;

  LoginWaysController(
      LoginProviders providers,
      OidcLogins logins,
      Homecoming homecoming,
      SessionCookie cookie,
      OwnUrl ownUrl,
      InstantSource clock) {
    this.providers = providers;
    this.logins = logins;
    this.homecoming = homecoming;
    this.cookie = cookie;
    this.ownUrl = ownUrl;
    this.clock = clock;
  }

  /**
   * Which buttons has the page where one logs in?
   *
   * @param providers names of identity providers that a browser can be sent to
   */
  @Serdeable
  record WaysView(List<String> providers) {}

  @Get("/login-ways")
  WaysView ways() {
    return new WaysView(
        providers.all().stream()
            .filter(one -> !one.disabled() && one.setting() instanceof Setting.Oidc)
            .map(LoginProvider::name)
            .toList());
  }

  @Get("/login-ways/{name}")
  HttpResponse<?> leave(HttpRequest<?> request, String name) {
    if (!Storable.is(name)) throw Problem.unknown("provider_not_there", name);
    try {
      var departure =
          logins
              .leave(name, ownUrl.of(request, BACK), clock.instant())
              .orElseThrow(() -> Problem.unknown("provider_not_there", name));
      return seeOther(departure.to()).cookie(cookie.journey(request, departure.state()));
    } catch (ProviderAway away) {
      LOG.warn("nobody can be sent on: {}", away.told());
      return home("login_away");
    }
  }

  @Get("/login-callback")
  HttpResponse<?> comeBack(HttpRequest<?> request) {
    try {
      var back = homecoming.of(request, ownUrl.of(request, BACK), clock.instant());
      return switch (back) {
        case Homecoming.In(var begun) ->
            seeOther(URI.create("/")).cookie(begun.cookie()).cookie(cookie.journeyOver(request));
        case Homecoming.Out(var code) -> home(code).cookie(cookie.journeyOver(request));
      };
    } catch (ProviderAway away) {
      LOG.warn("nobody is vouched for: {}", away.told());
      return home("login_away").cookie(cookie.journeyOver(request));
    }
  }

  /** The page says why, by a code behind the address that no server sees. */
  private static MutableHttpResponse<?> home(String code) {
    return seeOther(URI.create("/#login=" + code));
  }

  private static MutableHttpResponse<?> seeOther(URI to) {
    return HttpResponse.seeOther(to);
  }
}
