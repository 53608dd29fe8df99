package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
  private final HttpClient browser = HttpClient.newHttpClient();
  private ServerUnderTest server;

  @BeforeAll
  void start() {
    server = new ServerUnderTest();
  }

  @AfterAll
  void stop() {
    server.close();
    browser.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(server.uri() + path)).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_server_says_its_version_and_when_it_started() throws Exception {
    var answer = get("/api/v1/server");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).matches("\\{\"version\":\".+\",\"started_at\":\"2.+Z\"}");
  }

  @Test
  void the_page_is_served_and_runs_only_our_own_scripts() throws Exception {
    var page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<div id=\"root\">").doesNotContain("<script>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'");
  }

  @Test
  void what_is_not_there_is_not_found_and_answered_as_a_problem() throws Exception {
    var answer = get("/api/v1/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"not_found\"");
  }

  @Test
  void an_address_that_only_the_page_knows_opens_the_page() throws Exception {
    var link =
        HttpRequest.newBuilder(URI.create(server.uri() + "/runs/7")).header("Accept", "text/html");
    var api =
        HttpRequest.newBuilder(URI.create(server.uri() + "/api/v1/runz"))
            .header("Accept", "text/html");

    var page = browser.send(link.build(), HttpResponse.BodyHandlers.ofString());
    var problem = browser.send(api.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<div id=\"root\">");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(problem.statusCode()).isEqualTo(404);
  }

  @Test
  void a_built_file_goes_out_as_packed_as_the_browser_takes_it() throws Exception {
    var script = "/" + assetNamedIn(get("/").body());
    var plain = packed(script, null);
    var gzip = packed(script, "deflate, GZIP;q=0.8");
    var brotli = packed(script, "gzip, deflate, br");
    var refusing = packed(script, "br;q=0, gzip");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(brotli.headers().firstValue("Content-Encoding")).contains("br");
    assertThat(refusing.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(brotli.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(brotli.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    assertThat(brotli.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(brotli.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(brotli.body().length).isLessThan(gzip.body().length);
  }

  private static String assetNamedIn(String page) {
    var found = Pattern.compile("assets/[A-Za-z0-9._-]+\\.js").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private HttpResponse<byte[]> packed(String path, @Nullable String accepted) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(server.uri() + path));
    if (accepted != null) request.header("Accept-Encoding", accepted);
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
