package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.run.Outcome;

class HealthTest {
  private ServerUnderTest server;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_server_whose_store_and_engine_work_is_ready() throws Exception {
    var answer = server.get("/health/readiness");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).hasToString("{\"status\":\"up\",\"store\":\"up\",\"engine\":\"up\"}");
  }

  @Test
  void a_server_whose_engine_stands_still_is_alive_and_not_ready() throws Exception {
    server.engine.working = false;

    assertThat(server.get("/health/readiness").status()).isEqualTo(503);
    assertThat(server.get("/health/readiness").json().get("engine").asText()).isEqualTo("down");
    assertThat(server.get("/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void a_server_without_its_store_is_not_ready_and_says_which() throws Exception {
    server.database().close();

    var answer = server.get("/health/readiness");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("store").asText()).isEqualTo("down");
    assertThat(server.get("/metrics").response().body()).contains("rollcall_queue_waiting NaN");
  }

  @Test
  void visits_and_steps_are_counted_and_timed() throws Exception {
    server.meters.visitBegan();
    server.meters.visitBegan();
    server.meters.visitEnded(new Outcome.Activated(), Duration.ofSeconds(8));
    server.meters.stepTook("office_act", Duration.ofMillis(1_500));

    var text = server.get("/metrics").response().body();

    assertThat(text)
        .contains("rollcall_visits_total{outcome=\"activated\"} 1.0")
        .contains("rollcall_visits_total{outcome=\"refused\"} 0.0")
        .contains("rollcall_visits_in_hand 1.0")
        .contains("rollcall_step_seconds_count{step=\"office_act\"} 1")
        .contains("rollcall_step_seconds_bucket{step=\"office_act\",le=\"2.0\"} 1")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void the_queue_is_asked_when_somebody_collects() throws Exception {
    assertThat(server.get("/metrics").response().body())
        .contains("rollcall_queue_waiting 0.0", "rollcall_queue_age_seconds 0.0");
    server.keep("lab");
    server.order("A", "B");

    assertThat(server.get("/metrics").response().body()).contains("rollcall_queue_waiting 2.0");
  }

  @Test
  void the_sites_limits_are_set_one_by_one() throws Exception {
    var answer = server.put("/api/v1/site", "{\"per_room\": 30}");

    assertThat(answer.json()).hasToString("{\"at_once\":2000,\"per_room\":30}");
    assertThat(server.put("/api/v1/site", "{\"at_once\": 0}").json().get("field").asText())
        .isEqualTo("at_once");
    assertThat(server.get("/api/v1/nodes").json()).hasToString("{\"nodes\":[]}");
  }
}
