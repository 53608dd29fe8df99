package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How long does a server take over a very large list: to show what it would change, and to do so?
 */
final class ImportBench implements AutoCloseable {
  private static final int ROOMFUL = 40;

  private final int rows;
  private final ServerProcess server;
  private final InstantSource clock = InstantSource.system();

  /**
   * What was measured?
   *
   * @param showSeconds from the file's first byte to what it would change
   * @param applySeconds from there to the answer that it is done
   */
  record Result(double showSeconds, double applySeconds, JsonNode counts) {}

  /**
   * @param store the options that name the store; none for a new file
   */
  ImportBench(int rows, List<String> store, Path folder) throws IOException {
    this.rows = rows;
    server = ServerProcess.start("bench", folder, new ArrayList<>(store));
  }

  /** A list whose every row says something that the one before it did not: its version. */
  Result measure(int version) throws InterruptedException {
    try (var client = server.client()) {
      var file = list(version);
      var since = clock.instant();
      var shown = client.postFile("imports?name=bench.csv", file);
      var seen = clock.instant();
      var id = shown.path("id").asLong();
      client.post("imports/" + id + "/apply", ApiClient.JSON.createObjectNode());
      return new Result(seconds(since, seen), seconds(seen, clock.instant()), shown.path("counts"));
    }
  }

  private byte[] list(int version) {
    var csv = new StringBuilder("name,address,building,room,owner,serial,note\n");
    for (var row = 0; row < rows; row++) {
      csv.append("BENCH-").append(row).append(",bench-").append(row);
      csv.append(".example.edu.tw,Building ").append(row / 2_000);
      csv.append(",R").append(row / ROOMFUL).append(",Unit ").append(row % 60);
      csv.append(",SN-").append(row).append(",version ").append(version).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1_000.0;
  }

  @Override
  public void close() {
    server.close();
  }
}
