package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.MACHINE_GROUP_MEMBER;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.Role;

/** An operator works on the machines of the groups given to them, and on no others. */
class OperatorReachTest {
  private ServerUnderTest server;
  private Browser operator;

  @BeforeEach
  void start() throws Exception {
    server = new ServerUnderTest();
    server.keep("lab");
    server.order("PC-1", "PC-2", "PC-3");
    operator = staffOf(group("PC-1", "PC-2"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Browser staffOf(long group) {
    var staff = new Staff(server);
    return staff.browser(staff.hire("wu", Role.OPERATOR, group));
  }

  private long group(String... machines) {
    return server
        .database()
        .call(
            sql -> {
              var group = sql.newRecord(MACHINE_GROUP);
              group.setName("A101");
              group.setNameKey("a101");
              group.setVersion(1);
              group.insert();
              sql.insertInto(MACHINE_GROUP_MEMBER)
                  .select(
                      sql.select(DSL.val(group.getId()), MACHINE.ID)
                          .from(MACHINE)
                          .where(MACHINE.NAME.in(machines)))
                  .execute();
              return group.getId();
            });
  }

  private static String order(String machines) {
    return "{\"credential\":\"lab\",\"kms\":{\"all\":\"kms19.example.edu.tw:1688\"},\"machines\":["
        + machines
        + "]}";
  }

  private int ordered(String machines) throws Exception {
    var answer = operator.ask("POST", "/api/v1/runs", order(machines));
    if (answer.status() == 403) {
      assertThat(answer.json().get("code").asText()).isEqualTo("machine_not_given");
    }
    return answer.status();
  }

  @Test
  void a_run_over_their_own_machines_is_theirs_and_recorded_under_their_name() throws Exception {
    var answer = operator.ask("POST", "/api/v1/runs", order("\"PC-1\",\"PC-2\""));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("started_by").asText()).isEqualTo("wu");
  }

  @Test
  void one_machine_of_others_among_their_own_is_one_too_many() throws Exception {
    assertThat(ordered("\"PC-1\",\"PC-3\"")).isEqualTo(403);
    assertThat(ordered("\"PC-9\"")).isEqualTo(403);
  }

  @Test
  void nobody_reaches_further_by_telling_a_machine_anew() throws Exception {
    assertThat(ordered("{\"name\":\"PC-9\"}")).isEqualTo(403);
    assertThat(ordered("{\"name\":\"PC-1\",\"room\":\"A101\",\"address\":\"evil.example\"}"))
        .isEqualTo(403);
    assertThat(ordered("{\"name\":\"PC-1\",\"room\":\"A101\"}")).isEqualTo(201);
  }

  @Test
  void a_run_over_machines_of_others_is_not_theirs_to_steer_or_repeat() throws Exception {
    for (var action : new String[] {"pause", "resume", "stop"}) {
      assertThat(operator.ask("POST", "/api/v1/runs/1/" + action, "").status()).isEqualTo(403);
    }
    var again = operator.ask("POST", "/api/v1/runs/1/again", "{\"outcomes\":[\"refused\"]}");
    assertThat(again.status()).isEqualTo(403);
    assertThat(server.get("/api/v1/runs/1").json().get("state").asText()).isEqualTo("running");
  }

  @Test
  void a_run_over_their_own_machines_is_theirs_to_steer_whoever_started_it() throws Exception {
    var run = server.order("PC-1", "PC-2").get("id").asText();

    assertThat(operator.ask("POST", "/api/v1/runs/" + run + "/pause", "").status()).isEqualTo(200);
  }
}
