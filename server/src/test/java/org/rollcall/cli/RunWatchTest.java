package org.rollcall.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;

/** A run is watched to its end, whether the server tells of it or has to be asked. */
@Timeout(60)
class RunWatchTest {
  private static final String RUNNING = "{\"id\": 1, \"state\": \"running\"}";
  private static final String PAUSED =
      "{\"id\": 1, \"state\": \"paused\", \"halted_by\": \"by_operator\"}";
  private static final String NEWS =
      "event: run\ndata: {\"kind\": \"run\", \"run\": 1, \"code\": \"paused\"}\n\n";

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private int watch() throws Exception {
    server.start();
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var silent = new PrintWriter(new StringWriter());
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            silent,
            silent,
            false,
            _ -> Optional.empty(),
            _ -> Optional.empty(),
            Map.of());
    var sentences = Sentences.of(Language.EN, "cli", "explanations");
    try (var client = new ApiClient(uri, "token", Language.EN)) {
      return new RunWatch(terminal, client, sentences).follow(1);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void a_server_that_tells_nothing_is_asked_again_and_again() throws Exception {
    server.createContext("/api/v1/events", exchange -> answer(exchange, 503, "{}"));
    server.createContext(
        "/api/v1/runs/1",
        exchange -> answer(exchange, 200, asked.incrementAndGet() < 4 ? RUNNING : PAUSED));

    assertThat(watch()).isEqualTo(ExitCode.NEEDS_A_PERSON);

    assertThat(asked).hasValue(4);
  }

  @Test
  void watching_ends_although_the_server_would_go_on_telling() throws Exception {
    var told = new CountDownLatch(1);
    server.createContext(
        "/api/v1/events",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(NEWS.getBytes(UTF_8));
          exchange.getResponseBody().flush();
          told.countDown();
          awaitQuietly(over);
        });
    server.createContext(
        "/api/v1/runs/1",
        exchange -> answer(exchange, 200, told.getCount() == 0 ? PAUSED : RUNNING));

    assertThat(watch()).isEqualTo(ExitCode.NEEDS_A_PERSON);

    assertThat(told.getCount()).isZero();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
