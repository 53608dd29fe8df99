package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Secret;

/** What a PC refuses at its door is told, and no password is tried twice. */
class WsmanRefusalTest extends ImpatientVisits {
  @Test
  void a_wrong_password_is_refused_and_tried_once() {
    var fault = faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG));

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void where_both_are_offered_a_password_that_ntlm_refused_does_not_go_to_basic() {
    pc.offers = List.of("Negotiate", "Basic");

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG)).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void methods_that_we_do_not_speak_are_named() {
    pc.offers = List.of("Kerberos", "CredSSP");

    var fault = faultOf(this::open);

    assertThat(fault.kind()).isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(fault.detail()).isEqualTo("offered_kerberos_credssp");
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_domain_account_is_not_risked_on_basic() {
    pc.offers = List.of("Basic");
    var login = new Login.Password("LAB\\admin", Secret.of(ScriptedPc.PASSWORD));

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login, LONG)).kind())
        .isEqualTo(Kind.LOGIN_METHOD_REFUSED);
    assertThat(pc.passwordsTried).hasValue(0);
  }

  @Test
  void a_wrong_password_by_basic_is_refused() {
    pc.offers = List.of("Basic");

    assertThat(faultOf(() -> hosts.open(pc.endpoint(), login("wrong"), LONG)).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
    assertThat(pc.passwordsTried).hasValue(1);
  }

  @Test
  void a_pc_that_says_the_account_is_locked_is_believed() {
    var locked = PcShell.fault("<a:MessageID>m</a:MessageID>", "1909", "w:AccessDenied");
    pc.after(1, Phase.LOGIN, new Reaction.Http(401, "application/soap+xml", locked));

    assertThat(faultOf(this::open).kind()).isEqualTo(Kind.ACCOUNT_LOCKED);
  }
}
