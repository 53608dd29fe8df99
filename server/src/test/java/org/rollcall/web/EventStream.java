package org.rollcall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client that reads server-sent events as a browser does. */
public final class EventStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything that was dispatched, in order. */
  public final List<Got> got = new CopyOnWriteArrayList<>();

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final Thread reader;
  private volatile String lastId;
  private volatile boolean ended;

  /** What was dispatched? */
  public record Got(String kind, String data) {
    public JsonNode json() {
      try {
        return JSON.readTree(data);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  public EventStream(URI server, String token, String query, @Nullable String lastId)
      throws IOException, InterruptedException {
    this.lastId = lastId == null ? "" : lastId;
    var request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1/events" + query))
            .header("Authorization", "Bearer " + token);
    if (lastId != null) request.header("Last-Event-ID", lastId);
    response = http.send(request.build(), BodyHandlers.ofInputStream());
    reader = Thread.ofVirtual().start(this::read);
  }

  public HttpResponse<InputStream> response() {
    return response;
  }

  private void read() {
    var kind = "";
    var data = new StringBuilder();
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) got.add(new Got(kind, data.toString()));
          kind = "";
          data.setLength(0);
        } else if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.startsWith("event: ")) {
          kind = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data.append(line.substring(6));
        }
      }
    } catch (IOException _) {
      // The server is gone, or this client is.
    } finally {
      ended = true;
    }
  }

  /** What a browser would send when it reconnects. */
  public String lastId() {
    return lastId;
  }

  public boolean ended() {
    return ended;
  }

  public List<Long> ids() {
    return got.stream().map(one -> one.json().path("id").asLong()).toList();
  }

  @Override
  public void close() {
    http.shutdownNow();
    reader.interrupt();
  }
}
