package org.rollcall.web.edits;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.web.ServerUnderTest;
import org.rollcall.web.ServerUnderTest.Answer;

/** Of several who edit the same thing at once, is one heard, and is every other told so? */
interface EditsAtOnceContract {
  int EDITORS = 6;

  ServerUnderTest server();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          machines        | {"name": "A101-01"}                         | PATCH | {"note": "%s"}
          rooms           | {"name": "A101"}                            | PATCH | {"note": "%s"}
          groups          | {"name": "一樓"}                            | PATCH | {"note": "%s"}
          users           | {"name": "lin", "role": "viewer"}           | PATCH | {"disabled": true}
          kms-hosts       | {"name": "kms19.example.edu.tw"}            | PATCH | {"note": "%s"}
          sources         | {"name": "ad", "host": "dc", "credential": "lab", "base": "DC=x"} | PUT | {"name": "ad-%s", "host": "dc", "credential": "lab", "base": "DC=x"}
          login-providers | {"name": "campus", "ldap": {"host": "localhost", "base_dn": "DC=x", "bind_dn": "CN=r"}} | PUT | {"ldap": {"host": "host-%s", "base_dn": "DC=x", "bind_dn": "CN=r"}}
          """)
  default void one_edit_counts_and_the_others_are_told(
      String things, String thing, String method, String edit) throws Exception {
    keepCredential();
    var added = ask("POST", "/api/v1/" + things, null, thing);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    var path = added.response().headers().firstValue("Location").orElseThrow();
    var before = ask("GET", path, null, "");
    var etag = before.response().headers().firstValue("ETag").orElseThrow();

    var answers = atOnce(method, path, etag, edit);

    assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    var heard = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(heard).as("one edit of %s counts", things).hasSize(1);
    for (var answer : answers) {
      if (answer.status() == 200) continue;
      assertThat(answer.json().get("code").asText()).isEqualTo("changed_meanwhile");
    }
    assertThat(ask("GET", path, null, "").json()).isEqualTo(heard.getFirst().json());
    assertThat(ask("DELETE", path, etag, "").status()).isIn(412, 405);
  }

  private List<Answer> atOnce(String method, String path, String etag, String edit)
      throws Exception {
    var barrier = new CyclicBarrier(EDITORS);
    try (var threads = newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Answer>>();
      for (var i = 0; i < EDITORS; i++) {
        var body = edit.replace("%s", "by-" + i);
        asked.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return ask(method, path, etag, body);
                }));
      }
      var answers = new ArrayList<Answer>();
      for (var each : asked) answers.add(each.get());
      return answers;
    }
  }

  private void keepCredential() throws Exception {
    var kept =
        ask("PUT", "/api/v1/credentials/lab", null, "{\"username\": \"x\", \"password\": \"y\"}");
    assertThat(kept.status()).isEqualTo(204);
  }

  private Answer ask(String method, String path, String etag, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server().uri() + path))
            .header("Authorization", "Bearer " + server().token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (etag != null) request.header("If-Match", etag);
    return server().send(request);
  }
}
