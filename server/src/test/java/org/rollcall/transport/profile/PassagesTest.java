package org.rollcall.transport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;
import org.rollcall.transport.profile.Passages.Ability;

/** Which ways are tried, in which order? */
class PassagesTest {
  private static final Ability DOMAIN = new Ability(true, true, false, false);
  private static final Ability LOCAL = new Ability(false, true, false, false);
  private static final Ability CERTIFICATE = new Ability(false, false, true, false);
  private static final Ability KEY = new Ability(false, false, false, true);

  private static List<String> ways(Speech speech, Ability ability, boolean ssh) {
    return Passages.of(speech, ability, ssh, null).stream().map(Passage::toString).toList();
  }

  private static Speech fixed(Protocol protocol, Authentication authentication) {
    return new Speech(protocol, null, null, authentication);
  }

  @Test
  void the_safest_way_comes_first_and_none_is_unencrypted() {
    assertThat(ways(Speech.WHICHEVER, DOMAIN, true))
        .containsExactly(
            "winrm-https:5986 kerberos",
            "winrm-https:5986 ntlm",
            "ssh:22 password",
            "winrm:5985 kerberos",
            "winrm:5985 ntlm");
  }

  @Test
  void ssh_is_tried_only_where_the_host_key_is_known() {
    assertThat(ways(Speech.WHICHEVER, LOCAL, false))
        .containsExactly("winrm-https:5986 ntlm", "winrm-https:5986 basic", "winrm:5985 ntlm");
    assertThat(ways(Speech.WHICHEVER, KEY, true)).containsExactly("ssh:22 key");
  }

  @Test
  void a_certificate_never_leaves_tls() {
    assertThat(ways(Speech.WHICHEVER, CERTIFICATE, true))
        .containsExactly("winrm-https:5986 certificate");
  }

  @Test
  void kerberos_that_was_asked_for_is_never_replaced_by_ntlm() {
    var asked = new Speech(null, null, null, Authentication.KERBEROS);

    assertThat(ways(asked, DOMAIN, true))
        .containsExactly("winrm-https:5986 kerberos", "winrm:5985 kerberos");
    assertThat(ways(fixed(Protocol.WINRM, Authentication.KERBEROS), LOCAL, true))
        .containsExactly("winrm:5985 kerberos");
  }

  @Test
  void a_protocol_that_was_chosen_is_the_only_one() {
    assertThat(ways(fixed(Protocol.WINRM_HTTPS, Authentication.AUTO), DOMAIN, true))
        .containsExactly("winrm-https:5986 kerberos", "winrm-https:5986 ntlm");
    assertThat(ways(fixed(Protocol.WINRM_HTTPS, Authentication.BASIC), LOCAL, true))
        .containsExactly("winrm-https:5986 basic");
    assertThat(ways(fixed(Protocol.SSH, Authentication.AUTO), CERTIFICATE, true)).hasSize(1);
  }

  @Test
  void the_way_that_answered_last_comes_first() {
    var last = new Passage(Protocol.WINRM, Client.WSMAN, 5985, Authentication.NTLM);

    var ways = Passages.of(Speech.WHICHEVER, LOCAL, true, last);

    assertThat(ways).startsWith(last).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void the_password_itself_is_never_what_a_visit_begins_with_where_ntlm_would_do() {
    var last = new Passage(Protocol.WINRM_HTTPS, Client.WSMAN, 5986, Authentication.BASIC);

    assertThat(Passages.of(fixed(Protocol.WINRM_HTTPS, Authentication.AUTO), LOCAL, true, last))
        .extracting(Passage::authentication)
        .containsExactly(Authentication.NTLM, Authentication.BASIC);
    assertThat(ways(fixed(Protocol.WINRM_HTTPS, Authentication.NTLM), LOCAL, true))
        .containsExactly("winrm-https:5986 ntlm");
    assertThat(ways(fixed(Protocol.WINRM, Authentication.AUTO), LOCAL, true))
        .containsExactly("winrm:5985 ntlm");
  }

  @Test
  void basic_is_spoken_by_the_client_that_knows_nothing_else() {
    var basic = fixed(Protocol.WINRM_HTTPS, Authentication.BASIC);

    assertThat(Passages.of(basic, LOCAL, false, null))
        .extracting(Passage::client)
        .containsExactly(Client.OVERTHERE);
  }

  @Test
  void what_cannot_go_together_is_told() {
    assertThat(new Speech(null, null, 5985, Authentication.AUTO).contradiction())
        .contains(Speech.Contradiction.PORT_OF_AUTO);
    assertThat(fixed(Protocol.SSH, Authentication.NTLM).contradiction())
        .contains(Speech.Contradiction.AUTHENTICATION);
    assertThat(new Speech(Protocol.SSH, Client.WSMAN, null, Authentication.AUTO).contradiction())
        .contains(Speech.Contradiction.CLIENT);
    var overthere = Client.OVERTHERE;
    assertThat(
            new Speech(Protocol.WINRM_HTTPS, overthere, null, Authentication.KERBEROS)
                .contradiction())
        .contains(Speech.Contradiction.CLIENT);
    assertThat(fixed(Protocol.WINRM, Authentication.KERBEROS).contradiction()).isEmpty();
  }
}
