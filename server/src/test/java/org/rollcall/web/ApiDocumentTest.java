package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest {
  private ServerUnderTest server;

  @BeforeAll
  void start() {
    server = new ServerUnderTest();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whatever_can_be_asked_is_described_and_whatever_is_described_can_be_asked() {
    var described = new TreeSet<String>();
    for (var path : ApiSchemas.DOCUMENT.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (method.getKey().equals("parameters")) continue;
        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }

    assertThat(described).isEqualTo(server.routes().collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void whatever_the_description_refers_to_is_in_it() {
    for (var reference : ApiSchemas.DOCUMENT.findValuesAsText("$ref")) {
      assertThat(ApiSchemas.DOCUMENT.at(reference.substring(1)).isMissingNode())
          .as(reference)
          .isFalse();
    }
  }

  @Test
  void the_description_is_handed_out_to_anybody() throws Exception {
    var answer = server.get("/api/v1/openapi.json");

    assertThat(answer.json()).isEqualTo(ApiSchemas.DOCUMENT);
    assertThat(answer.json().path("openapi").asText()).startsWith("3.1");
  }

  @ParameterizedTest
  @CsvSource({
    "/api-docs/, text/html, start.js",
    "/api-docs/start.js, application/javascript, /api/v1/openapi.json",
    "/api-docs/swagger-ui-bundle.js, application/javascript, SwaggerUIBundle",
    "/api-docs/swagger-ui.css, text/css, swagger-ui",
  })
  void the_page_to_read_it_comes_from_this_server_alone(String path, String type, String part)
      throws Exception {
    var answer = server.get(path).response();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
    assertThat(answer.body()).contains(part);
  }

  @Test
  void the_page_has_no_script_within_it() throws Exception {
    assertThat(server.get("/api-docs/").response().body())
        .doesNotContainPattern("<script>|<script [^>]*>[^<]|https?://|onload=");
  }
}
