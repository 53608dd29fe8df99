package org.rollcall.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.SecretToken;
import org.rollcall.access.token.ApiToken;
import org.rollcall.access.token.ApiTokens;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** Which programs may ask in my name? An administrator sees, and may revoke, everybody's. */
@Controller(TokenController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenController {
  static final String PATH = "/api/v1/tokens";

  private final Transactions transactions;
  private final ApiTokens tokens;
  private final Self self;
  private final Audit audit;
  private final InstantSource clock;

  TokenController(
      Transactions transactions, ApiTokens tokens, Self self, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.tokens = tokens;
    this.self = self;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  TokenView.ListView list(Caller caller) {
    var found =
        caller.may(Right.ADMINISTER) ? tokens.all() : caller.user().map(tokens::of).orElseThrow();
    return new TokenView.ListView(found.stream().map(TokenView::of).toList());
  }

  @Post
  @Needs(Right.READ)
  HttpResponse<?> make(Caller caller, @Nullable @Body String body) {
    var user = self.of(caller);
    var now = clock.instant();
    var asked = AskedToken.of(org.rollcall.web.json.Body.of(body), caller.rights(), now);
    var secret = SecretToken.fresh(ApiToken.PREFIX);
    var token =
        transactions.together(
            () -> {
              var made =
                  tokens.make(user.id(), asked.name(), asked.rights(), secret, now, asked.until());
              record("token_made", caller, made, now);
              return made;
            });
    return HttpResponse.created(
        new TokenView.MadeView(secret.text(), TokenView.of(token)),
        URI.create(PATH + "/" + token.id()));
  }

  /** Also by the token itself: so a command that leaves takes its own with it. */
  @Delete("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> revoke(Caller caller, long id) {
    var token = tokens.byId(id).filter(known -> isFor(caller, known));
    if (token.isEmpty()) throw Problem.unknown("token_not_there", Long.toString(id));
    transactions.together(
        () -> {
          tokens.revoke(id);
          record("token_revoked", caller, token.get(), clock.instant());
          return id;
        });
    return HttpResponse.noContent();
  }

  private static boolean isFor(Caller caller, ApiToken token) {
    return switch (caller.way()) {
      case Caller.Way.ByFile _ -> true;
      case Caller.Way.BySession(var user, _) ->
          user == token.user() || caller.may(Right.ADMINISTER);
      case Caller.Way.ByToken(_, var own) -> own == token.id() || caller.may(Right.ADMINISTER);
    };
  }

  private void record(String code, Caller caller, ApiToken token, Instant at) {
    var details = Map.of("name", token.name(), "user", Long.toString(token.user()));
    audit.record(new Deed(caller.name(), code, "token/" + token.id(), details, at));
  }
}
