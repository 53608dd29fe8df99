package org.rollcall.web.credential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.RunPages;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** As whom may runs log in? */
@Controller("/api/v1/credentials")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CredentialController {
  // [MS-SAMR] 3.1.1.8.4: a password has 256 characters at most.
  private static final int LONGEST_PASSWORD = 256;
  private static final int LONGEST_USER = 256;

  private final Vault vault;
  private final RunPages runs;
  private final InstantSource clock;

  CredentialController(Vault vault, RunPages runs, InstantSource clock) {
    this.vault = vault;
    this.runs = runs;
    this.clock = clock;
  }

  @Get
  CredentialView.ListView list() {
    return new CredentialView.ListView(vault.list().stream().map(CredentialView::of).toList());
  }

  @Put("/{name}")
  HttpResponse<?> put(String name, @Nullable @Body String body) {
    var credential = name(name);
    var fields = org.rollcall.web.json.Body.of(body);
    var username = fields.required("username", LONGEST_USER).strip();
    var password = password(fields);
    fields.done();
    try {
      vault.put(credential, username, password, OperatorToken.OPERATOR, clock.instant());
    } finally {
      Arrays.fill(password, '\0');
    }
    return HttpResponse.noContent();
  }

  private static char[] password(Fields fields) {
    var password = fields.text("password", LONGEST_PASSWORD);
    if (password == null || password.isEmpty()) throw Problem.field("password", "field_missing");
    return password.toCharArray();
  }

  @Delete("/{name}")
  HttpResponse<?> remove(String name) {
    var credential = name(name);
    var needed = runs.runNeeding(credential.value());
    if (needed.isPresent()) {
      throw Problem.conflict("credential_needed", Map.of("run", needed.get().toString()));
    }
    if (!vault.remove(credential)) throw Problem.unknown("credential_not_there", name);
    return HttpResponse.noContent();
  }

  private static CredentialName name(String name) {
    try {
      return new CredentialName(name);
    } catch (IllegalArgumentException _) {
      throw Problem.field("name", "credential_name");
    }
  }
}
