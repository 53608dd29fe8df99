package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.ClientNtlm;
import org.rollcall.lab.client.HttpLine;
import org.rollcall.lab.client.LabClient;

class MishapTest {
  private static final String CREATE = "http://schemas.xmlsoap.org/ws/2004/09/transfer/Create";

  @Test
  void an_answer_that_never_comes_does_not_come() throws Exception {
    try (var lab = Labs.of("hostile", "H-hang-create");
        var line = HttpLine.to(lab.pc().port())) {
      var client = new LabClient(line, new ClientNtlm("labadmin", lab.pc().password()));
      assertThat(client.login()).isEqualTo(200);
      line.patience(300);

      assertThatThrownBy(() -> client.call(CREATE, "", "<rsp:Shell/>"))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_connection_is_reset_or_ends_in_the_middle() {
    assertThatThrownBy(() -> create("H-reset-create")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> create("H-reset-connect")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> create("H-half-create"))
        .isInstanceOf(IOException.class)
        .hasMessage("only half an answer");
  }

  @Test
  void answers_are_spoilt_as_the_scenario_says() throws Exception {
    assertThat(create("H-nonsense-create")).startsWith("<s:Envelope this is no XML");
    assertThat(create("H-entity")).contains("SYSTEM \"file:///etc/hostname\"");
    assertThat(create("H-laughs")).contains("&a8;&a8;").contains("&a9;");
    assertThat(create("H-relates")).contains("00000000-0000-0000-0000-000000000000");
    assertThat(create("H-unavailable")).startsWith("HTTP 503");
    assertThatThrownBy(() -> create("H-bad-seal")).hasMessageContaining("signature is wrong");
  }

  @Test
  void faults_of_winrm_carry_their_numbers() throws Exception {
    assertThat(create("T-not-admin", "troubles")).contains("Code=\"5\"", "w:AccessDenied");
    assertThat(create("T-quota", "troubles")).contains("Code=\"2150859173\"");
  }

  @Test
  void the_thirty_first_shell_is_one_too_many() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var client = login(lab)) {
      var answer = "";
      for (int i = 0; i < 31; i++) answer = client.call(CREATE, "", "<rsp:Shell/>");

      assertThat(answer).contains("Code=\"2150859173\"");
      assertThat(lab.pc().shellsOpen()).isEqualTo(30);
    }
  }

  @Test
  void a_shell_that_is_not_there_is_not_found() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var client = login(lab)) {
      var receive = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/Receive";

      assertThat(client.call(receive, "", "<rsp:Receive/>")).contains("Code=\"2150858843\"");
    }
  }

  @Test
  void a_fault_that_happens_once_does_not_happen_twice() throws Exception {
    try (var lab = Labs.of("hostile", "H-reset-act")) {
      assertThatThrownBy(() -> act(lab)).isInstanceOf(IOException.class);

      assertThat(act(lab)).contains("ERROR CODE: 0xC004F074");
    }
  }

  private static String act(Labs lab) throws IOException {
    try (var client = lab.visit()) {
      return client.run(Labs.OSPP + "/act", "").out();
    }
  }

  private static String create(String pc) throws IOException {
    return create(pc, "hostile");
  }

  private static String create(String pc, String scenario) throws IOException {
    try (var lab = Labs.of(scenario, pc);
        var client = login(lab)) {
      return client.call(CREATE, "", "<rsp:Shell/>");
    }
  }

  private static LabClient login(Labs lab) throws IOException {
    var line = HttpLine.to(lab.pc().port());
    var client = new LabClient(line, new ClientNtlm("labadmin", lab.pc().password()));
    if (client.login() != 200) throw new IOException("login refused");
    return client;
  }
}
