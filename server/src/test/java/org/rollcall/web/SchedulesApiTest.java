package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Schedules, the calendar, follow-ups and notifications over the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulesApiTest {
  private final ServerUnderTest server = new ServerUnderTest();

  @BeforeAll
  void machines() throws Exception {
    server.keep("lab");
    server.order("A101-01", "A101-02");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String nightly(String name, String more) {
    return """
        {"name": "%s", "selector": "room:A101", "kms": {"all": "kms.example.edu.tw:1688"},
         "credential": "lab", "trigger": {"kind": "daily", "at": "22:00"}%s}
        """
        .formatted(name, more);
  }

  @Test
  void a_schedule_is_tried_dry_made_changed_and_removed() throws Exception {
    var dry = server.post("/api/v1/schedules", nightly("每晚", ", \"dry_run\": true"));
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.json().at("/coming/machines")).hasSize(2);
    assertThat(dry.json().path("next")).hasSize(5);

    var made = server.post("/api/v1/schedules", nightly("每晚", ""));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.json().at("/terms/keep_hours").asBoolean()).isTrue();
    var id = made.json().path("id").asLong();
    assertThat(server.post("/api/v1/schedules", nightly("每晚", "")).status()).isEqualTo(409);
    var path = "/api/v1/schedules/" + id;
    assertThat(server.put(path, nightly("每天", "")).status()).isEqualTo(428);
    var edited =
        server.send(
            ServerUnderTest.json(server.request(path).header("If-Match", "\"1\""))
                .PUT(BodyPublishers.ofString(nightly("每天", ", \"enabled\": false"))));
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.json().path("next_at").isNull()).isTrue();
    assertThat(server.get(path + "/firings").json().path("firings")).isEmpty();
    var removed = server.send(server.request(path).header("If-Match", "\"2\"").DELETE());
    assertThat(removed.status()).isEqualTo(204);
  }

  @Test
  void what_will_run_tonight_is_told_by_the_names_of_its_machines() throws Exception {
    var made = server.post("/api/v1/schedules", nightly("今晚", ""));
    var upcoming = server.get("/api/v1/upcoming?until=PT25H").json();

    assertThat(upcoming.path("coming").findValuesAsText("name")).contains("今晚", "A101-01");
    server.send(
        server
            .request("/api/v1/schedules/" + made.json().path("id").asLong())
            .header("If-Match", "\"1\"")
            .DELETE());
  }

  @Test
  void the_calendar_takes_terms_holidays_hours_and_a_rooms_bookings() throws Exception {
    var version = server.get("/api/v1/calendar").json().path("version").asInt();
    var body =
        """
        {"zone": "Asia/Taipei",
         "terms": [{"name": "115-1", "first": "2026-09-14", "last": "2027-01-15"}],
         "closed": [{"name": "國慶日", "first": "2026-10-10"}],
         "hours": [{"days": ["mo", "tu"], "from": "22:00", "to": "06:00"}]}
        """;
    var kept =
        server.send(
            ServerUnderTest.json(
                    server.request("/api/v1/calendar").header("If-Match", "\"" + version + "\""))
                .PUT(BodyPublishers.ofString(body)));
    assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
    assertThat(kept.json().at("/hours/0/to").asText()).isEqualTo("06:00");

    var room = server.get("/api/v1/rooms").json().at("/rooms/0/id").asLong();
    var path = "/api/v1/calendar/bookings/" + room;
    var bad =
        server.send(
            server
                .request(path)
                .header("Content-Type", "text/calendar")
                .PUT(BodyPublishers.ofString("<html>")));
    assertThat(bad.json().path("code").asText()).isEqualTo("calendar_file");
    assertThat(server.get(path).json().path("open_from").isNull()).isFalse();
  }

  @Test
  void a_program_that_images_pcs_says_so_one_by_one_and_they_become_one_follow_up()
      throws Exception {
    var first = server.post("/api/v1/follow-ups", said("A101-01"));
    var second = server.post("/api/v1/follow-ups", said("a101-02"));

    assertThat(first.status()).as(first.response().body()).isEqualTo(201);
    assertThat(second.json().at("/follow_up/id")).isEqualTo(first.json().at("/follow_up/id"));
    assertThat(second.json().path("machines").findValuesAsText("progress"))
        .containsExactly("waiting", "waiting");
    var path = "/api/v1/follow-ups/" + first.json().at("/follow_up/id").asLong();
    assertThat(server.post(path + "/close", "").status()).isEqualTo(200);
    assertThat(server.post(path + "/close", "").status()).isEqualTo(409);
    assertThat(server.post("/api/v1/follow-ups", "{}").json().path("code").asText())
        .isEqualTo("follow_up_one_of");
  }

  private static String said(String machine) {
    return "{\"machine\": \"%s\", \"origin\": \"webhook\"}".formatted(machine);
  }

  @Test
  void a_recipient_is_told_without_what_is_secret_of_its_url() throws Exception {
    var hook =
        """
        {"name": "Slack", "kind": "webhook", "form": "slack",
         "address": "https://hooks.slack.example/services/T0/B0/secret"}
        """;
    var made = server.post("/api/v1/notifications/recipients", hook);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.response().body()).doesNotContain("secret");
    assertThat(made.json().path("address").asText()).isEqualTo("https://hooks.slack.example/…cret");
    var path = "/api/v1/notifications/recipients/" + made.json().path("id").asLong();
    assertThat(server.post(path + "/try", "").status()).isEqualTo(204);
    var delivery = server.get("/api/v1/notifications/deliveries").json().at("/deliveries/0");
    assertThat(delivery.path("code").asText()).isEqualTo("trial");
    assertThat(delivery.path("state").asText()).isEqualTo("waiting");
    var again = hook.replace("Slack\"", "Chat\"").replace("/services/T0/B0/secret", "/…cret");
    var edited =
        server.send(
            ServerUnderTest.json(server.request(path).header("If-Match", "\"1\""))
                .PUT(BodyPublishers.ofString(again)));
    assertThat(edited.status()).as(edited.response().body()).isEqualTo(200);
    assertThat(edited.json().path("address")).isEqualTo(made.json().path("address"));
    var clear = hook.replace("https://hooks", "http://hooks").replace("Slack\"", "S2\"");
    assertThat(server.post("/api/v1/notifications/recipients", clear).json().path("code").asText())
        .isEqualTo("recipient_url");
  }

  @Test
  void a_calendar_program_reads_what_will_happen_under_a_link_until_it_is_removed()
      throws Exception {
    server.post("/api/v1/schedules", nightly("行事曆", ""));
    var feed = server.post("/api/v1/notifications/feeds", "{\"name\": \"Outlook\"}").json();
    var url = server.uri() + feed.path("path").asText();
    var asked = java.net.http.HttpRequest.newBuilder(java.net.URI.create(url));

    var file = server.send(asked.copy());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.response().body()).startsWith("BEGIN:VCALENDAR").contains("行事曆");
    assertThat(server.get("/api/v1/notifications/feeds").response().body()).doesNotContain("rcf_");
    server.delete("/api/v1/notifications/feeds/" + feed.path("id").asLong());
    assertThat(server.send(asked.copy()).status()).isEqualTo(404);
  }
}
