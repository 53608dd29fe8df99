package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.MachineName;
import org.rollcall.run.JooqReadings;

class SelfServiceApiTest {
  private static final String RESULT =
      """
      === rollcall kit 1 ===
      === LIB-NB-07 2026/11/23 週一  9:05:12.31 ===

      === ospp.vbs /dstatus ===
      ---Processing--------------------------
      SKU ID: 85dd8b5f-eaa4-4af3-a628-cce9e77c9a03
      LICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edition
      LICENSE DESCRIPTION: Office 19, VOLUME_KMSCLIENT channel
      LICENSE STATUS:  ---LICENSED---
      REMAINING GRACE: 179 days  (258450 minute(s) before expiring)
      Last 5 characters of installed product key: 6MWKP
      """;

  private final HttpClient anybody = HttpClient.newHttpClient();
  private ServerUnderTest server;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
    anybody.close();
  }

  private void offer(String access) throws Exception {
    var known = server.get("/api/v1/self-service");
    var body = "{\"access\":\"" + access + "\",\"office_kms\":\"kms19.example.edu.tw\"}";
    var request =
        ServerUnderTest.json(server.request("/api/v1/self-service"))
            .header("If-Match", known.response().headers().firstValue("ETag").orElseThrow())
            .PUT(BodyPublishers.ofString(body));
    assertThat(server.send(request).status()).isEqualTo(200);
  }

  private <T> HttpResponse<T> openly(String path, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    return anybody.send(HttpRequest.newBuilder(at(path)).build(), handler);
  }

  private HttpResponse<String> send(String path, String text) throws Exception {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text));
    return anybody.send(request.build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(server.uri() + "/api/v1/self-service" + path);
  }

  @Test
  void nothing_is_offered_before_an_administrator_does() throws Exception {
    assertThat(openly("/open/kit", BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    assertThat(send("/open/reports", RESULT).statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/self-service/kit").status()).isEqualTo(404);
  }

  @Test
  void what_is_offered_to_those_who_log_in_is_not_for_anybody() throws Exception {
    offer("login");

    assertThat(openly("/open", BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    assertThat(openly("/kit", BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(server.get("/api/v1/self-service/kit").status()).isEqualTo(200);
  }

  @Test
  void anybody_gets_the_kit_of_the_site_where_it_is_open() throws Exception {
    offer("open");

    var kit = openly("/open/kit", BodyHandlers.ofByteArray());

    assertThat(kit.headers().firstValue("Content-Type")).contains("application/zip");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(kit.body()))) {
      zip.getNextEntry();
      assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("OFFICE_HOST=kms19.example.edu.tw");
    }
  }

  @Test
  void a_result_becomes_readings_of_a_machine_that_is_marked_as_reported() throws Exception {
    offer("open");

    var answer = send("/open/reports?contact=mei%40example.edu.tw", RESULT);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"kept\":true", "\"state\":\"licensed\"");
    var machine =
        new JooqMachines(server.database()).byName(new MachineName("LIB-NB-07")).orElseThrow();
    assertThat(new JooqReadings(server.database()).latest(machine.id()))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.attempt()).isNull();
              assertThat(reading.observation().reading().remainingMinutes()).isEqualTo(258_450);
            });
    var reports = server.get("/api/v1/self-service/reports").json().path("reports");
    assertThat(reports.path(0).path("contact").asText()).isEqualTo("mei@example.edu.tw");
    assertThat(reports.path(0).path("machine").asLong()).isEqualTo(machine.id());
  }

  @Test
  void the_same_laptop_reports_again_later() throws Exception {
    offer("open");
    send("/open/reports", RESULT);

    assertThat(send("/open/reports", RESULT).body()).contains("\"kept\":true");
  }

  @Test
  void nobody_can_claim_anything_for_a_pc_that_is_listed() throws Exception {
    offer("open");
    server.keep("lab");
    server.order("LIB-NB-07");

    var answer = send("/open/reports", RESULT);

    assertThat(answer.body()).contains("\"kept\":false");
    var machine =
        new JooqMachines(server.database()).byName(new MachineName("LIB-NB-07")).orElseThrow();
    assertThat(new JooqReadings(server.database()).latest(machine.id())).isEmpty();
  }

  @Test
  void what_is_no_result_of_the_kit_is_refused_and_not_kept() throws Exception {
    offer("open");

    assertThat(send("/open/reports", "<script>alert(1)</script>").body())
        .contains("result_not_of_kit");
    assertThat(server.get("/api/v1/self-service/reports").json().path("reports")).isEmpty();
  }

  @Test
  void of_two_who_change_the_offer_at_once_the_second_is_told() throws Exception {
    var body = "{\"access\":\"open\",\"office_kms\":\"kms19.example.edu.tw\"}";
    var stale = ServerUnderTest.json(server.request("/api/v1/self-service"));
    stale.header("If-Match", "\"1\"").PUT(BodyPublishers.ofString(body));

    assertThat(server.send(stale).status()).isEqualTo(200);
    assertThat(server.send(stale).status()).isEqualTo(412);
  }

  @Test
  void a_pasted_text_is_explained_in_codes() throws Exception {
    var text = "{\"text\":\"ERROR CODE: 0xC004F074\\nERROR DESCRIPTION: no KMS\"}";

    var answer = server.post("/api/v1/explanations", text);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).contains("0xC004F074");
  }
}
