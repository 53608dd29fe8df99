package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** A practice lab in a process of its own, so that what it costs is not counted as ours. */
final class LabProcess implements AutoCloseable {
  private static final String MAIN = "org.rollcall.lab.LabMain";
  private static final String PORT_BASE = "24000";
  private static final Pattern ACCOUNT = Pattern.compile("# account: (\\S+)  password: (.+)");
  private static final Pattern KMS = Pattern.compile("# KMS host: (\\S+)");
  private static final Pattern CONTROL = Pattern.compile("# control: (\\S+)");

  private final Process process;
  private final StringBuilder csv = new StringBuilder();
  private String account = "";
  private String password = "";
  private String kms = "";
  private String control = "";

  private LabProcess(Process process) {
    this.process = process;
  }

  static LabProcess start(VisitBench.Load load) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            MAIN,
            "--pcs",
            Integer.toString(load.pcs()),
            "--scenario",
            "healthy",
            "--delay",
            Double.toString(load.delaySeconds()),
            "--port-base",
            PORT_BASE,
            "--control-port",
            "0");
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var lab = new LabProcess(process);
    lab.listen(process.inputReader(StandardCharsets.UTF_8));
    return lab;
  }

  private void listen(BufferedReader reader) throws IOException {
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith("#")) csv.append(line).append('\n');
      var told = ACCOUNT.matcher(line);
      if (told.matches()) {
        account = told.group(1);
        password = told.group(2);
      }
      var host = KMS.matcher(line);
      if (host.matches()) kms = host.group(1);
      var address = CONTROL.matcher(line);
      if (address.matches()) {
        control = address.group(1);
        return;
      }
    }
    throw new IOException("the practice lab did not start");
  }

  String csv() {
    return csv.toString();
  }

  String account() {
    return account;
  }

  String password() {
    return password;
  }

  String kms() {
    return kms;
  }

  /** The longest time that the commands of any one PC took together since then. */
  Duration floorSince(Instant since) throws IOException, InterruptedException {
    var spent = new HashMap<String, Duration>();
    for (var entry : log()) {
      var begun = Instant.parse(entry.path("start").asText());
      if (begun.isBefore(since) || entry.path("end").isNull()) continue;
      var took = Duration.between(begun, Instant.parse(entry.path("end").asText()));
      spent.merge(entry.path("pc").asText(), took, Duration::plus);
    }
    return spent.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private JsonNode log() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(control + "log")).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
