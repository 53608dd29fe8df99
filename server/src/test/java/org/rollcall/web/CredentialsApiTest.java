package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.vault.JooqCredentials;
import org.slf4j.LoggerFactory;

class CredentialsApiTest {
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final Appender<ILoggingEvent> console = root.getAppender("stderr");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  {
    // The server goes on logging while it is read.
    log.list = new CopyOnWriteArrayList<>();
  }

  private ServerUnderTest server;

  @BeforeEach
  void start() {
    log.start();
    // Everything is looked through here, and nobody has to read it.
    root.detachAppender(console);
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
    root.detachAppender(log);
    root.addAppender(console);
    root.setLevel(Level.WARN);
  }

  @Test
  void one_with_which_something_is_done_of_itself_is_not_removed_and_it_is_told_what()
      throws Exception {
    server.keep("lab");
    assertThat(refusal()).isEmpty();
    server.keep("lab");
    var source = "{\"name\": \"AD\", \"host\": \"dc.lan\", \"base\": \"DC=lan\", ";
    server.post("/api/v1/sources", source + "\"credential\": \"lab\"}");
    server.post(
        "/api/v1/notifications/recipients",
        """
        {"name": "值班", "kind": "webhook", "address": "https://chat.example/hook", "credential": "lab"}
        """);
    server.post(
        "/api/v1/schedules",
        """
        {"name": "每晚", "kms": {"all": "kms.example.edu.tw:1688"}, "credential": "lab",
         "trigger": {"kind": "daily", "at": "22:00"}}
        """);

    assertThat(refusal()).isEqualTo("credential_in_schedules 每晚");
    drop("/api/v1/schedules", "/schedules/0/id");
    assertThat(refusal()).isEqualTo("credential_in_recipients 值班");
    drop("/api/v1/notifications/recipients", "/recipients/0/id");
    assertThat(refusal()).startsWith("credential_in_sources");
  }

  /** Why it cannot be removed, and by whom it is used; empty when it was. */
  private String refusal() throws Exception {
    var answer = server.delete("/api/v1/credentials/lab");
    if (answer.status() == 204) return "";
    var problem = answer.json();
    return problem.path("code").asText() + " " + problem.at("/values/names").asText();
  }

  private void drop(String path, String id) throws Exception {
    var one = path + "/" + server.get(path).json().at(id).asLong();
    server.send(server.request(one).header("If-Match", "\"1\"").DELETE());
  }

  @Test
  void one_that_somebody_is_entered_with_is_not_removed() throws Exception {
    server.keep("lab");
    server.post("/api/v1/rooms", "{\"name\": \"A101\", \"credential\": \"lab\"}");
    server.post("/api/v1/machines", "{\"name\": \"A1\", \"credential\": \"lab\"}");

    var refused = server.delete("/api/v1/credentials/lab");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("credential_in_use");
    assertThat(refused.json().at("/values/machines").asText()).isEqualTo("1");
    assertThat(refused.json().at("/values/rooms").asText()).isEqualTo("1");
    assertThat(refused.json().at("/values/groups").asText()).isEqualTo("0");

    assertThat(server.get("/api/v1/credentials").json().get("credentials")).hasSize(1);
  }

  @Test
  void a_credential_is_kept_listed_without_its_password_and_removed() throws Exception {
    var path = "/api/v1/credentials/%E9%9B%BB%E8%85%A6%E6%95%99%E5%AE%A4";
    var put = server.put(path, "{\"username\": \"labadmin\", \"password\": \"x\"}");
    var list = server.get("/api/v1/credentials").json();

    assertThat(put.status()).isEqualTo(204);
    assertThat(list.at("/credentials/0/name").asText()).isEqualTo("電腦教室");
    assertThat(list.at("/credentials/0/username").asText()).isEqualTo("labadmin");
    assertThat(list.at("/credentials/0/changed_by").asText()).isEqualTo("operator");
    assertThat(list.at("/credentials/0/changed_at").asText()).endsWith("Z");
    assertThat(list.at("/credentials/0/kind").asText()).isEqualTo("password");
    assertThat(list.at("/credentials/0")).hasSize(6);
    assertThat(server.delete(path).status()).isEqualTo(204);
    assertThat(server.delete(path).status()).isEqualTo(404);
  }

  @Test
  void a_credential_that_a_run_still_needs_is_not_removed() throws Exception {
    server.keep("lab");
    var run = server.order("A").get("id");

    var answer = server.delete("/api/v1/credentials/lab");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("code").asText()).isEqualTo("credential_needed");
    assertThat(answer.json().at("/values/run").asText()).isEqualTo(run.asText());
  }

  @Test
  void what_is_missing_or_cannot_be_is_told_by_its_field() throws Exception {
    assertThat(field("lab", "{\"username\": \"u\"}")).isEqualTo("password");
    assertThat(field("lab", "{\"password\": \"x\"}")).isEqualTo("username");
    assertThat(field("lab", "{\"username\": \"u\", \"password\": 7}")).isEqualTo("password");
    assertThat(field("lab", "{\"username\": \"u\", \"password\": \"x\", \"z\": 1}")).isEqualTo("z");
    assertThat(field("-x", "{\"username\": \"u\", \"password\": \"x\"}")).isEqualTo("name");
  }

  private String field(String name, String body) throws Exception {
    var answer = server.put("/api/v1/credentials/" + name, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().get("field").asText();
  }

  @Test
  void no_answer_no_log_line_and_no_row_holds_the_password_or_the_token() throws Exception {
    var answers = new ArrayList<String>();
    server.keep("lab");
    var password = ServerUnderTest.PASSWORD;
    var run = server.order("A").get("id");
    var broken = "{\"username\": \"u\", \"password\": \"" + password;
    answers.add(server.put("/api/v1/credentials/lab", broken).response().body());
    answers.add(server.put("/api/v1/credentials/lab", broken + "\", 1}").response().body());
    answers.add(server.put("/api/v1/credentials/lab", "\"" + password + "\"").response().body());
    for (var path :
        new String[] {
          "/api/v1/credentials",
          "/api/v1/credentials/lab",
          "/api/v1/runs",
          "/api/v1/runs/" + run,
          "/api/v1/runs/" + run + "/targets",
          "/api/v1/runs/" + run + "/report",
          "/api/v1/site",
          "/metrics"
        }) {
      answers.add(server.get(path).response().body());
    }
    var rows = new JooqCredentials(server.database()).all().toString();
    var lines = new StringBuilder(rows);
    log.list.forEach(
        event -> lines.append(event.getFormattedMessage()).append(event.getThrowableProxy()));
    answers.forEach(lines::append);

    assertThat(log.list).isNotEmpty();
    var encoded = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
    assertThat(lines).doesNotContain(password, encoded, server.token());
  }
}
