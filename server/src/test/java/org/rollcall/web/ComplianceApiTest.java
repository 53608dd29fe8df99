package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceApiTest {
  private static final String AGREEMENTS = "/api/v1/agreements";
  private static final String REPORTS = "/api/v1/reports";
  private ServerUnderTest server;

  @BeforeAll
  void start() throws Exception {
    server = new ServerUnderTest();
    server.post(
        "/api/v1/machines", "{\"name\": \"A1\", \"room\": \"A101\", \"owner\": \"=cmd|'x'!A0\"}");
    server.post("/api/v1/machines", "{\"name\": \"A2\", \"room\": \"A101\"}");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void an_agreement_is_kept_with_days_as_people_write_them() throws Exception {
    var added =
        server.post(
            AGREEMENTS,
            """
            {"title": "校園授權", "family": "office", "edition": "ProPlus 2019", "quantity": 300,
             "from": "112/03/01", "to": "民國115年2月28日", "contact": "總務處",
             "document": "https://files.example.edu.tw/contract.pdf"}""");

    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    var kept = added.json();
    assertThat(kept.get("from").asText()).isEqualTo("2023-03-01");
    assertThat(kept.get("to").asText()).isEqualTo("2026-02-28");
    assertThat(kept.get("to_roc").asText()).isEqualTo("115/02/28");
    var path = AGREEMENTS + "/" + kept.get("id").asLong();
    assertThat(patch(path, "\"1\"", "{\"site_wide\": true, \"no_end\": true}").status())
        .isEqualTo(200);
    var edited = server.get(path).json();
    assertThat(edited.get("quantity").isNull()).isTrue();
    assertThat(edited.get("to").isNull()).isTrue();
    assertThat(edited.get("edition").asText()).isEqualTo("ProPlus 2019");
    assertThat(patch(path, "\"1\"", "{}").status()).isEqualTo(412);
    var deeds = server.get("/api/v1/audit?code=agreement_changed").json().at("/deeds/0");
    assertThat(deeds.at("/details/quantity").asText()).isEqualTo("site_wide");
  }

  private ServerUnderTest.Answer patch(String path, String tag, String body) throws Exception {
    var request = ServerUnderTest.json(server.request(path)).header("If-Match", tag);
    return server.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  @Test
  void what_makes_no_sense_in_an_agreement_is_told_by_its_field() throws Exception {
    var whole = "{\"title\": \"T\", \"family\": \"office\", \"from\": \"2026-03-01\"";
    assertThat(refused(whole + ", \"to\": \"2026-02-28\"}")).isEqualTo("to agreement_ends_first");
    assertThat(refused(whole + ", \"document\": \"http://x.tw/a\"}"))
        .isEqualTo("document agreement_link");
    assertThat(refused(whole + ", \"document\": \"javascript:alert(1)\"}"))
        .isEqualTo("document agreement_link");
    assertThat(refused(whole.replace("2026-03-01", "2026-02-30") + "}"))
        .isEqualTo("from field_day");
    assertThat(refused(whole.replace("office", "word") + "}")).isEqualTo("family code_unknown");
  }

  private String refused(String body) throws Exception {
    var answer = server.post(AGREEMENTS, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().get("field").asText() + " " + answer.json().get("code").asText();
  }

  @Test
  void every_report_is_shown_and_made_in_every_form_with_its_checksum_on_record() throws Exception {
    for (var kind : server.get(REPORTS + "/kinds").json().get("kinds")) {
      var code = kind.get("kind").asText();
      var view = server.get(REPORTS + "/view?kind=" + code).json();
      assertThat(view.get("rows").size()).as(code).isEqualTo(view.get("row_count").asInt());
      for (var form : new String[] {"json", "csv", "xlsx", "pdf"}) {
        made(REPORTS + "/file?kind=" + code + "&format=" + form, code);
      }
    }
    var made = server.get(REPORTS + "?limit=1").json();
    assertThat(made.at("/reports/0/format").asText()).isEqualTo("pdf");
    assertThat(made.get("next").isNull()).isFalse();
  }

  private void made(String path, String kind) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(server.uri() + path));
      request.header("Authorization", "Bearer " + server.token());
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      var sum =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
      assertThat(answer.headers().firstValue("X-Report-Sha256")).contains(sum);
      var id = answer.headers().firstValue("X-Report-Id").orElseThrow();
      var deed = server.get("/api/v1/audit?on=report/" + id).json().at("/deeds/0/details");
      assertThat(deed.get("sha256").asText()).isEqualTo(sum);
      assertThat(deed.get("kind").asText()).isEqualTo(kind);
    }
  }

  @Test
  void a_report_lists_machines_of_which_nothing_was_read_and_heeds_a_selector() throws Exception {
    var all = server.get(REPORTS + "/view?kind=status").json();
    assertThat(all.get("row_count").asInt()).isEqualTo(2);
    assertThat(all.at("/rows/0/cover").asText()).isEqualTo("unread");
    assertThat(all.at("/chart/bars/0/values/0").asInt()).isEqualTo(2);

    var some = server.get(REPORTS + "/view?kind=status&selector=name:A2").json();
    assertThat(some.get("rows")).hasSize(1);
    var csv = server.get(REPORTS + "/file?kind=status&format=csv").response().body();
    assertThat(csv).startsWith("\uFEFF大樓,教室,電腦").contains(",'=cmd|");
    var wrong = server.get(REPORTS + "/view?kind=status&selector=rom:A");
    assertThat(wrong.json().get("field").asText()).isEqualTo("selector");
  }

  @Test
  void a_day_to_come_has_no_report_and_an_unknown_kind_is_refused() throws Exception {
    assertThat(
            server.get(REPORTS + "/view?kind=status&as_of=2999-01-01").json().get("code").asText())
        .isEqualTo("report_day_ahead");
    assertThat(server.get(REPORTS + "/view?kind=x").json().get("code").asText())
        .isEqualTo("code_unknown");
    assertThat(server.get(REPORTS + "/view").status()).isEqualTo(400);
    assertThat(server.get(REPORTS + "/view?kind=coverage&as_of=115/01/31&by=room").status())
        .isEqualTo(200);
  }

  private static String mailing(String name, String trigger, long recipient) {
    return """
        {"name": "%s", "kind": "coverage", "by": "room", "selector": "room:A101",
         "trigger": %s, "recipients": [%d]}
        """
        .formatted(name, trigger, recipient);
  }

  @Test
  void a_report_is_sent_by_the_clock_and_now_and_what_makes_no_sense_is_told_by_its_field()
      throws Exception {
    var recipients = "/api/v1/notifications/recipients";
    var mail = "{\"name\": \"會計室\", \"kind\": \"mail\", \"address\": \"a@example.edu.tw\"}";
    var to = server.post(recipients, mail).json().path("id").asLong();
    var monthly = "{\"kind\": \"monthly\", \"day\": 31, \"at\": \"08:00\"}";
    var made = server.post("/api/v1/mailings", mailing("使用", monthly, to));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.json().at("/recipients/0/name").asText()).isEqualTo("會計室");
    assertThat(made.json().path("format").asText()).isEqualTo("xlsx");
    var path = "/api/v1/mailings/" + made.json().path("id").asLong();

    assertThat(server.post(path + "/send", "").status()).isEqualTo(204);
    var told = server.get("/api/v1/notifications/deliveries").json().at("/deliveries/0");
    assertThat(told.path("code").asText()).isEqualTo("report_ready");
    assertThat(told.path("link").asText())
        .startsWith("/compliance?kind=coverage&as_of=")
        .endsWith("&selector=room%3AA101&by=room");
    assertThat(server.get(REPORTS + "?limit=1").json().at("/reports/0/kind").asText())
        .isEqualTo("coverage");

    assertThat(refusedMailing("使用", monthly, to)).isEqualTo("mailing_there");
    assertThat(refusedMailing("a", monthly, 999)).isEqualTo("recipients recipient_not_there");
    assertThat(refusedMailing("b", "{\"kind\": \"appears\"}", to))
        .isEqualTo("trigger.kind mailing_of_time");
    assertThat(refusedMailing("c", "{\"kind\": \"cron\", \"cron\": \"0 * * * *\"}", to))
        .isEqualTo("trigger.cron mailing_too_often");
    assertThat(refusedMailing("d", "{\"kind\": \"monthly\", \"at\": \"08:00\"}", to))
        .isEqualTo("trigger.day field_missing");
    var removed = server.send(server.request(path).header("If-Match", "\"1\"").DELETE());
    assertThat(removed.status()).isEqualTo(204);
  }

  private String refusedMailing(String name, String trigger, long to) throws Exception {
    var problem = server.post("/api/v1/mailings", mailing(name, trigger, to)).json();
    return (problem.path("field").asText("null") + " " + problem.path("code").asText())
        .replaceFirst("^null ", "");
  }
}
