package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;

/** A practice lab, and the command line that is run against it as an operator would. */
final class Classroom implements AutoCloseable {
  private final PracticeLab lab;
  private final Path folder;

  Classroom(String scenario, int pcs, Path folder) throws IOException {
    this(ScenarioFile.load(scenario, pcs), folder);
  }

  Classroom(Scenario scenario, Path folder) throws IOException {
    this.lab = PracticeLab.start(scenario, LabOptions.anyPorts());
    this.folder = folder;
    Files.writeString(folder.resolve("list.csv"), lab.csv());
    Files.writeString(folder.resolve("password"), lab.password() + "\n");
  }

  PracticeLab lab() {
    return lab;
  }

  Path store() {
    return folder.resolve("store");
  }

  Path csv() {
    return folder.resolve("report.csv");
  }

  /** Runs a command over the whole list. */
  int run(CapturedTerminal terminal, String command, String... options) {
    return terminal.run(arguments(command, options).toArray(String[]::new));
  }

  /** A command line over the whole list; the options come after those that every run needs. */
  List<String> arguments(String command, String... options) {
    var arguments = new ArrayList<String>(List.of(command));
    arguments.addAll(List.of("--machines", folder.resolve("list.csv").toString()));
    arguments.addAll(List.of("--kms", lab.scenario().mainKms().address()));
    if (!List.of(options).contains("--username")) {
      arguments.addAll(List.of("--username", lab.account()));
    }
    arguments.addAll(List.of("--password-file", folder.resolve("password").toString()));
    if (!List.of(options).contains("--store")) {
      arguments.addAll(List.of("--store", store().toString()));
    }
    arguments.addAll(List.of("--lang", "en"));
    arguments.addAll(List.of("--report", csv().toString()));
    arguments.addAll(List.of("--report", folder.resolve("report.json").toString()));
    arguments.addAll(List.of(options));
    return arguments;
  }

  /** The rows of the JSON report. */
  List<JsonNode> rows() throws IOException {
    var rows = new ArrayList<JsonNode>();
    new ObjectMapper().readTree(folder.resolve("report.json").toFile()).forEach(rows::add);
    return rows;
  }

  @Override
  public void close() {
    lab.close();
  }
}
