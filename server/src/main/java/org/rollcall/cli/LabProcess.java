package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A practice lab in a process of its own, so that what it costs is not counted as ours. */
final class LabProcess implements AutoCloseable {
  private static final String MAIN = "org.rollcall.lab.LabMain";
  private static final Pattern ACCOUNT = Pattern.compile("# account: (\\S+)  password: (.+)");
  private static final Pattern KMS = Pattern.compile("# KMS host: (\\S+)");
  private static final Pattern HTTPS = Pattern.compile("# HTTPS ports: (\\S+)");
  private static final Pattern SSH = Pattern.compile("# SSH ports: (\\S+)");
  private static final Pattern CONTROL = Pattern.compile("# control: (\\S+)");

  private final Process process;
  private final StringBuilder csv = new StringBuilder();
  private String account = "";
  private String password = "";
  private String kms = "";
  private String control = "";
  private String httpsPorts = "";
  private String sshPorts = "";

  private LabProcess(Process process) {
    this.process = process;
  }

  static LabProcess start(int pcs, double delaySeconds) throws IOException {
    return start(pcs, delaySeconds, List.of());
  }

  /** With every door that a PC has, and the authority of its certificates in this file. */
  static LabProcess withAllDoors(int pcs, Path authority) throws IOException {
    return start(pcs, 0, List.of("--ssh", "cmd", "--ca-file", authority.toString()));
  }

  private static LabProcess start(int pcs, double delaySeconds, List<String> more)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(more);
    command.addAll(
        0,
        List.of(
            java,
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            MAIN,
            "--pcs",
            Integer.toString(pcs),
            "--scenario",
            "healthy",
            "--delay",
            Double.toString(delaySeconds),
            "--port-base",
            "0",
            "--control-port",
            "0"));
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
      httpsPorts = ports(HTTPS, line, httpsPorts);
      sshPorts = ports(SSH, line, sshPorts);
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

  private static String ports(Pattern told, String line, String before) {
    var match = told.matcher(line);
    return match.matches() ? match.group(1) : before;
  }

  /** In the order of the list. */
  List<Integer> httpsPorts() {
    return numbers(httpsPorts);
  }

  List<Integer> sshPorts() {
    return numbers(sshPorts);
  }

  /** For HTTP, as the list tells them. */
  List<Integer> ports() {
    return csv.toString()
        .lines()
        .skip(1)
        .map(row -> Integer.parseInt(row.split(",", 4)[2]))
        .toList();
  }

  private static List<Integer> numbers(String ports) {
    return Arrays.stream(ports.split(",", -1)).map(Integer::parseInt).toList();
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

  /**
   * What did the PCs do?
   *
   * @param longest the longest time that the commands of any one PC took together
   * @param commands the most that any one PC carried out
   */
  record Work(Duration longest, int commands) {}

  Work workSince(Instant since) throws IOException, InterruptedException {
    var spent = new HashMap<String, Duration>();
    var counted = new HashMap<String, Integer>();
    for (var entry : told("log")) {
      var begun = Instant.parse(entry.path("start").asText());
      if (begun.isBefore(since) || entry.path("end").isNull()) continue;
      var pc = entry.path("pc").asText();
      spent.merge(pc, Duration.between(begun, end(entry)), Duration::plus);
      counted.merge(pc, 1, Integer::sum);
    }
    return new Work(
        spent.values().stream().max(Duration::compareTo).orElse(Duration.ZERO),
        counted.values().stream().max(Integer::compareTo).orElse(0));
  }

  /**
   * How many commands began on a PC while another one was under way there? One that still waits for
   * its input has no step yet, and has done nothing.
   */
  int overlapsSince(Instant since) throws IOException, InterruptedException {
    var until = new HashMap<String, Instant>();
    var overlaps = 0;
    for (var entry : told("log")) {
      var begun = Instant.parse(entry.path("start").asText());
      if (begun.isBefore(since) || entry.path("step").asText().isEmpty()) continue;
      var end = entry.path("end").isNull() ? Instant.MAX : end(entry);
      var before = until.put(entry.path("pc").asText(), end);
      if (before != null && begun.isBefore(before)) overlaps++;
    }
    return overlaps;
  }

  private static Instant end(JsonNode entry) {
    return Instant.parse(entry.path("end").asText());
  }

  int shellsOpen() throws IOException, InterruptedException {
    var open = 0;
    for (var pc : told("shells")) open += pc.path("open").asInt();
    return open;
  }

  /** What it has used of the processors so far, which it shares with us. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** From here on every command takes this long. */
  void slowTo(double seconds) throws IOException, InterruptedException {
    var path = String.format(Locale.ROOT, "delay/%.3f", seconds);
    ask(HttpRequest.newBuilder(URI.create(control + path)).POST(BodyPublishers.noBody()).build());
  }

  private JsonNode told(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(control + path)).build());
  }

  private static JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
