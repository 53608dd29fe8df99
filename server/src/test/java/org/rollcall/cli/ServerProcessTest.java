package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own: how it starts, what it leaves, how it ends. */
class ServerProcessTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  @TempDir Path folder;

  private Process start(String... more) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.addAll(List.of("org.rollcall.cli.Main", "server", "--port", "0", "--lang", "en"));
    command.addAll(List.of("--store", folder.resolve("server").toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
  }

  private static URI address(BufferedReader out) throws IOException {
    var line = String.valueOf(out.readLine());
    var found = ADDRESS.matcher(line);
    assertThat(found.find()).as(line).isTrue();
    return URI.create(found.group());
  }

  private static int post(URI server, String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Authorization", "Bearer " + token)
            .PUT(HttpRequest.BodyPublishers.ofString("{\"at_once\": 7}"))
            .header("Content-Type", "application/json")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void a_terminated_server_ends_in_order_and_the_next_start_finds_all_it_knew() throws Exception {
    var process = start("--log", "json");
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      var server = address(out);
      var token = Files.readString(folder.resolve("operator-token")).strip();
      assertThat(Files.getPosixFilePermissions(folder.resolve("operator-token"))).hasSize(2);
      assertThat(post(server, "/api/v1/site", token)).isEqualTo(200);
      // Nobody watches, so that what is printed becomes a log: the link is not in it.
      assertThat(out.readLine()).contains("set-up-link").doesNotContain("#set-up=");
      assertThat(Files.getPosixFilePermissions(folder.resolve("set-up-link"))).hasSize(2);
      // By its handle: Process.destroy would close what it still has to say.
      process.toHandle().destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(out.readLine()).contains("leaving");
    } finally {
      process.destroyForcibly();
    }
    var again = start();
    try (var out = again.inputReader(StandardCharsets.UTF_8)) {
      assertThat(address(out)).isNotNull();
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  @Test
  void the_log_is_json_where_that_is_asked_for() throws Exception {
    var process = start("--log", "json");
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(address(out)).isNotNull();
    } finally {
      process.destroy();
      process.waitFor();
    }
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(folder.resolve("log"))) {
      if (line.startsWith("WARNING:")) continue; // the JVM's own
      assertThat(json.readTree(line).get("level").asText()).isNotEmpty();
    }
    assertThat(Files.readString(folder.resolve("log"))).contains("\"formattedMessage\":\"");
  }

  @Test
  void listening_to_others_without_protection_or_a_name_is_refused_with_the_mend() {
    var terminal = new CapturedTerminal("");

    var code = terminal.run("server", "--host", "0.0.0.0", "--lang", "en");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("0.0.0.0", "--tls-cert", "--tls-key", "--proxy");

    var nameless = new CapturedTerminal("");
    nameless.run("server", "--host", "0.0.0.0", "--proxy", "10.0.0.5", "--lang", "en");
    assertThat(nameless.err()).contains("--name");
  }

  @Test
  void a_port_that_is_taken_and_a_key_that_is_wrong_are_told() throws Exception {
    var store = folder.resolve("server").toString();
    var terminal = new CapturedTerminal("");
    try (var taken = new ServerSocket(0)) {
      var port = Integer.toString(taken.getLocalPort());
      assertThat(terminal.run("server", "--port", port, "--store", store, "--lang", "en"))
          .isEqualTo(ExitCode.USAGE);
      assertThat(terminal.err()).contains("Port " + port + " cannot be used");
    }
    Files.writeString(folder.resolve("vault-key"), "no key");
    assertThat(terminal.run("server", "--port", "0", "--store", store, "--lang", "en"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err()).contains("holds no usable key");
  }
}
