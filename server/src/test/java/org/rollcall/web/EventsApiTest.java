package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.MachineName;
import org.rollcall.run.Outcome;

class EventsApiTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private ServerUnderTest server;

  @BeforeEach
  void start() throws Exception {
    server = new ServerUnderTest();
    server.keep("lab");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private EventStream watch(String query, @Nullable String last) throws Exception {
    var stream = new EventStream(server.uri(), server.token(), query, last);
    await().atMost(SOON).until(() -> !stream.lastId().isEmpty());
    return stream;
  }

  private static List<String> told(EventStream stream) {
    return stream.got.stream()
        .map(
            one ->
                one.kind()
                    + " "
                    + one.json().path("code").asText("")
                    + " "
                    + one.json().path("about").asText(""))
        .map(String::strip)
        .toList();
  }

  @Test
  void a_run_is_told_from_its_order_to_its_end() throws Exception {
    try (var stream = watch("", null)) {
      assertThat(stream.response().headers().firstValue("Content-Type"))
          .hasValue("text/event-stream");
      var run = server.order("PC-1").path("id").asLong();
      server.end(run, new Outcome.Activated());

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(told(stream))
                      .containsExactly(
                          "machine changed",
                          "run created",
                          "run started",
                          "target running",
                          "target ended activated"));
      var ended = stream.got.getLast().json();
      assertThat(ended.path("run").asLong()).isEqualTo(run);
      assertThat(ended.path("target").asLong()).isPositive();
      assertThat(ended.path("machine").asLong()).isPositive();
      assertThat(ended.path("at").asText()).isNotEmpty();
    }
  }

  @Test
  void an_edit_by_hand_is_told() throws Exception {
    server.order("PC-1");
    var machines = new JooqMachines(server.database());
    var known = machines.byName(new MachineName("PC-1")).orElseThrow();
    try (var stream = watch("", null)) {
      assertThat(machines.edit(known)).isTrue();

      await().atMost(SOON).until(() -> told(stream).equals(List.of("machine changed")));
    }
  }

  @Test
  void only_what_was_asked_for_is_told() throws Exception {
    var first = server.order("PC-1").path("id").asLong();
    try (var ofRun = watch("?run=" + first, null);
        var ofKind = watch("?kinds=run", null)) {
      var second = server.order("PC-2").path("id").asLong();
      server.end(second, new Outcome.Activated());
      server.end(first, new Outcome.Activated());

      await().atMost(SOON).until(() -> told(ofRun).size() == 2);
      assertThat(told(ofRun)).containsExactly("target running", "target ended activated");
      assertThat(told(ofKind)).containsExactly("run created", "run started");
    }
  }

  @Test
  void a_client_that_comes_back_hears_what_it_missed_and_nothing_twice() throws Exception {
    String last;
    try (var stream = watch("", null)) {
      server.order("PC-1");
      await().atMost(SOON).until(() -> stream.got.size() == 3);
      last = stream.lastId();
    }
    server.order("PC-2");
    try (var again = watch("", last)) {
      server.order("PC-3");

      await().atMost(SOON).until(() -> again.got.size() == 6);
      assertThat(again.ids()).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void a_client_whose_last_event_is_forgotten_is_told_to_read_anew() throws Exception {
    server.order("PC-1");
    server.database().call(sql -> sql.execute("update event_swept set up_to = 2"));
    for (var last : new String[] {"1", "999999", "nonsense", "5~9-7", "99999999999999999999"}) {
      try (var stream = watch("", last)) {
        await().atMost(SOON).until(() -> !stream.got.isEmpty());
        assertThat(told(stream)).as(last).containsExactly("resync");
        assertThat(stream.lastId()).isEqualTo("3");
      }
    }
    try (var stream = watch("", "2")) {
      await().atMost(SOON).until(() -> told(stream).equals(List.of("run started")));
    }
  }

  @Test
  void a_query_that_makes_no_sense_is_refused() throws Exception {
    assertThat(server.get("/api/v1/events?kinds=weather").json().path("code").asText())
        .isEqualTo("code_unknown");
    assertThat(server.get("/api/v1/events?run=x").json().path("field").asText()).isEqualTo("run");
  }

  @Test
  void a_server_that_leaves_says_so() throws Exception {
    var other = new ServerUnderTest();
    try (var stream = new EventStream(other.uri(), other.token(), "", null)) {
      await().atMost(SOON).until(() -> !stream.lastId().isEmpty());
      other.close();

      await().atMost(SOON).until(stream::ended);
      assertThat(stream.got.getLast().data()).contains("server_leaves");
    }
  }
}
