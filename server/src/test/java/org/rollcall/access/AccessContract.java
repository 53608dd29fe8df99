package org.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.access.directory.JooqJourneys;
import org.rollcall.access.directory.JooqLoginProviders;
import org.rollcall.access.directory.Journeys;
import org.rollcall.access.directory.Setting;
import org.rollcall.access.factor.JooqSecondFactors;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.access.link.JooqLinks;
import org.rollcall.access.link.Links;
import org.rollcall.access.lock.Door;
import org.rollcall.access.lock.JooqLockOuts;
import org.rollcall.access.session.JooqSessions;
import org.rollcall.access.session.Session;
import org.rollcall.access.token.JooqApiTokens;
import org.rollcall.store.Database;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

/** What is kept of people, whichever database keeps it. */
public interface AccessContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  Database database();

  private User somebody() {
    var name = new UserName("u" + UUID.randomUUID());
    var grant = new User.Grant(Role.VIEWER, Set.of(), false);
    return new JooqUsers(database()).add(name, new Origin.Local(), grant, NOON);
  }

  @Test
  default void a_user_is_found_by_name_however_it_is_cased_and_added_once() {
    var users = new JooqUsers(database());
    var user = somebody();
    var shouted = new UserName(user.name().value().toUpperCase(Locale.ROOT));

    assertThat(users.byName(shouted)).contains(user);
    assertThatThrownBy(() -> users.add(shouted, new Origin.Local(), user.grant(), NOON))
        .isInstanceOf(Users.Taken.class);
  }

  @Test
  default void a_provider_has_one_user_for_each_of_its_subjects() {
    var users = new JooqUsers(database());
    var origin = new Origin.Foreign(Origin.Kind.LDAP, "ad", UUID.randomUUID().toString());
    var grant = new User.Grant(Role.AUDITOR, Set.of(), false);
    var user = users.add(new UserName("f" + UUID.randomUUID()), origin, grant, NOON);

    assertThat(users.bySubject("ad", origin.subject())).contains(user);
    assertThat(users.bySubject("other", origin.subject())).isEmpty();
    assertThat(user.origin()).isEqualTo(origin);
  }

  @Test
  default void a_session_ends_after_half_an_hour_of_silence_and_after_twelve_in_any_case() {
    var sessions = new JooqSessions(database());
    var id = SecretToken.fresh("");
    sessions.begin(somebody().id(), id, "192.0.2.1", NOON);
    var silence = NOON.plus(Session.IDLE);

    assertThat(sessions.resume(id.text(), silence)).isEmpty();
    assertThat(sessions.resume(id.text(), silence.minusSeconds(1))).isPresent();
    assertThat(sessions.resume(id.text(), silence.plusSeconds(60))).isPresent();
    var last = NOON.plus(Session.LONGEST);
    for (var at = NOON; at.isBefore(last); at = at.plus(Duration.ofMinutes(20))) {
      assertThat(sessions.resume(id.text(), at)).isPresent();
    }
    assertThat(sessions.resume(id.text(), last)).isEmpty();
  }

  @Test
  default void a_renewed_session_is_not_known_by_its_former_id() {
    var sessions = new JooqSessions(database());
    var former = SecretToken.fresh("");
    var session = sessions.begin(somebody().id(), former, "192.0.2.1", NOON);
    var fresh = SecretToken.fresh("");

    sessions.renew(session.id(), fresh);

    assertThat(sessions.resume(former.text(), NOON)).isEmpty();
    assertThat(sessions.resume(fresh.text(), NOON)).contains(session);
  }

  @Test
  default void what_is_swept_is_what_is_over() {
    var sessions = new JooqSessions(database());
    var user = somebody().id();
    sessions.begin(user, SecretToken.fresh(""), "192.0.2.1", NOON.minus(Session.IDLE));
    var kept = sessions.begin(user, SecretToken.fresh(""), "192.0.2.1", NOON);

    sessions.sweep(NOON);

    assertThat(sessions.of(user, NOON)).containsExactly(kept);
  }

  @Test
  default void a_token_counts_until_it_expires_and_tells_when_it_was_used() {
    var tokens = new JooqApiTokens(database());
    var secret = SecretToken.fresh("rc_");
    var until = NOON.plusSeconds(60);
    var made = tokens.make(somebody().id(), "x", Set.of(Right.READ), secret, NOON, until);

    assertThat(tokens.show(secret.text(), NOON)).map(token -> token.id()).contains(made.id());
    assertThat(tokens.byId(made.id()).orElseThrow().usedAt()).isEqualTo(NOON);
    assertThat(tokens.byId(made.id()).orElseThrow().rights()).containsExactly(Right.READ);
    assertThat(tokens.show(secret.text(), until)).isEmpty();
  }

  @Test
  default void a_link_works_once_and_takes_the_users_other_links_with_it() {
    var links = new JooqLinks(database());
    var user = somebody().id();
    var one = SecretToken.fresh("");
    var other = SecretToken.fresh("");
    links.make(user, one, NOON);
    links.make(user, other, NOON);

    assertThat(links.redeem(one.text(), NOON.plus(Links.VALID))).isEmpty();
    assertThat(links.redeem(one.text(), NOON)).contains(user);
    assertThat(links.redeem(one.text(), NOON)).isEmpty();
    assertThat(links.redeem(other.text(), NOON)).isEmpty();
  }

  @Test
  default void guesses_that_arrive_together_are_all_counted() throws Exception {
    var doors = new JooqLockOuts(database());
    var account = "a" + UUID.randomUUID();
    Callable<Boolean> guess = () -> doors.enter(Door.ACCOUNT, account, NOON).isEmpty();
    var judged = 0;
    try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var guessed : guessers.invokeAll(Collections.nCopies(40, guess))) {
        if (guessed.get()) judged++;
      }
    }
    assertThat(judged).isEqualTo(5);
  }

  @Test
  default void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    var doors = new JooqLockOuts(database());
    var account = "a" + UUID.randomUUID();
    var at = NOON;
    for (var i = 0; i < 4; i++) doors.enter(Door.ACCOUNT, account, at);
    for (var seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
      assertThat(doors.enter(Door.ACCOUNT, account, at)).isEmpty();
      assertThat(doors.enter(Door.ACCOUNT, account, at)).contains(at.plusSeconds(seconds));
      at = at.plusSeconds(seconds);
    }
    assertThat(doors.enter(Door.ACCOUNT, account, at.plus(Duration.ofHours(25)))).isEmpty();
    assertThat(doors.enter(Door.ACCOUNT, account, at.plus(Duration.ofHours(25)))).isEmpty();
  }

  @Test
  default void the_quarter_of_an_hour_allows_fewer_than_a_hundred_tries_an_hour() {
    var doors = new JooqLockOuts(database());
    var account = "a" + UUID.randomUUID();
    var judged = 0;
    for (var second = 0; second < 3_600; second += 10) {
      if (doors.enter(Door.ACCOUNT, account, NOON.plusSeconds(second)).isEmpty()) judged++;
    }
    assertThat(judged).isBetween(5, 20);
  }

  @Test
  default void a_journey_is_found_once_and_not_after_ten_minutes() {
    var journeys = new JooqJourneys(database());
    var providers = new JooqLoginProviders(database());
    var setting =
        new Setting.Oidc(
            URI.create("https://id.example"), "c", List.of("openid"), "n", "g", List.of());
    var provider = providers.add("p" + UUID.randomUUID(), setting, false);
    var journey = new Journeys.Journey(provider.id(), "nonce", "verifier");
    var state = UUID.randomUUID().toString();
    journeys.leave(state, journey, NOON);

    assertThat(providers.byId(provider.id())).contains(provider);
    assertThat(journeys.comeBack(state, NOON.plus(Journeys.VALID))).isEmpty();
    assertThat(journeys.comeBack(state, NOON)).contains(journey);
    assertThat(journeys.comeBack(state, NOON)).isEmpty();
  }

  @Test
  default void an_edit_from_an_old_version_changes_nothing() {
    var users = new JooqUsers(database());
    var user = somebody();
    var grant = new User.Grant(Role.AUDITOR, Set.of(), false);

    assertThat(users.change(user.id(), 1, grant)).isTrue();
    assertThat(users.change(user.id(), 1, user.grant())).isFalse();
    assertThat(users.remove(user.id(), 1)).isFalse();
    assertThat(users.byId(user.id()).orElseThrow().role()).isEqualTo(Role.AUDITOR);
  }

  @Test
  default void a_second_factors_secret_tells_nothing_in_the_store() {
    var factors = new JooqSecondFactors(database());
    var keys = MasterKeys.parse(MasterKey.fresh(), "test");
    var vault = new Vault(new JooqCredentials(database()), keys);
    var user = somebody();

    var secret = new TwoFactor(factors, vault).begin(user).secret();

    var kept = factors.of(user.id()).orElseThrow();
    assertThat(kept.secret().text()).doesNotContain(secret);
    assertThat(kept.confirmed()).isFalse();
    assertThat(factors.keyIds()).contains(kept.secret().keyId());
    assertThatThrownBy(() -> vault.unseal("second-factor/0", kept.secret(), String::valueOf))
        .hasMessageContaining("was changed");
    factors.remove(user.id());
  }
}
