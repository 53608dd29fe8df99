package org.rollcall.activation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.activation.ProductState;

/** The codes are listed here as they are stored, sent and exported: none may go without words. */
class ExplanationsTest {
  private static final List<String> OUTCOMES =
      List.of(
          "activated",
          "already_active",
          "partly_activated",
          "refused",
          "blocked",
          "nothing_to_activate",
          "unconfirmed",
          "not_reached",
          "cut_off",
          "stopped",
          "crashed");
  private static final List<String> TARGETS = List.of("waiting", "running", "owed");
  private static final List<String> FAULTS =
      List.of(
          "name_not_found",
          "refused",
          "no_answer",
          "tls_untrusted",
          "tls_expired",
          "tls_wrong_name",
          "host_key_changed",
          "login_refused",
          "login_method_refused",
          "account_locked",
          "not_administrator",
          "quota",
          "shell_gone",
          "timed_out",
          "nonsense",
          "too_much_output",
          "laps_missing",
          "laps_encrypted",
          "laps_directory");

  /** What tells one cause of a fault from another. */
  private static final List<String> DETAILS =
      List.of(
          "clock_skew",
          "principal_unknown",
          "login_not_allowed",
          "account_expired",
          "account_revoked",
          "password_expired",
          "kdc_silent",
          "kdc_unknown",
          "kdc_nonsense",
          "spn_unknown",
          "cipher_refused",
          "realm_unknown",
          "ticket_missing",
          "ticket_refused",
          "pc_unproven",
          "needs_tls",
          "certificate_refused",
          "certificate_unreadable",
          "redirected",
          "seal_broken",
          "not_sealed",
          "dns_silent",
          "ntlm_unacceptable",
          "credential_unfit");

  private static final List<String> FINDINGS =
      List.of(
          "clock_wrong",
          "kms_port_closed",
          "not_elevated",
          "key_missing",
          "kms_host_not_listed",
          "clone_suspected",
          "subscription_beside_volume",
          "retail_beside_volume",
          "vbscript_missing",
          "powershell_missing",
          "powershell_constrained",
          "script_killed",
          "disk_restores_at_boot",
          "remaining_time_impossible",
          "is_kms_host",
          "host_key_changed",
          "windows_not_volume",
          "fast_startup_on",
          "nic_wake_off",
          "facts_by_text",
          "outside_agreement",
          "after_agreement",
          "over_agreement",
          "activated_by_mak",
          "activated_by_retail",
          "support_ended");
  private static final List<String> RENEWALS =
      List.of("renewing", "stalled", "expiring", "expired", "not_applicable");

  @ParameterizedTest
  @MethodSource("codes")
  void every_code_has_a_label_an_explanation_and_a_remedy(String code) {
    for (var language : Language.values()) {
      assertThat(Sentences.of(language, "explanations").keys())
          .contains(code + ".label", code + ".explanation", code + ".remedy");
    }
  }

  @Test
  void everybody_who_can_mend_something_has_a_name() {
    for (var language : Language.values()) {
      assertThat(Sentences.of(language, "explanations").keys())
          .containsAll(
              Arrays.stream(Who.values()).map(who -> "who." + who.code() + ".label").toList());
    }
  }

  @Test
  void somebody_can_mend_every_fault_and_every_finding() {
    var duties = Duties.load();

    assertThat(Stream.concat(under("fault", FAULTS), under("finding", FINDINGS)))
        .allSatisfy(key -> assertThat(duties.of(key)).as(key).isPresent());
    assertThat(duties.of("finding.kms_port_closed")).contains(Who.NETWORK);
    assertThat(duties.of("finding.nothing")).isEmpty();
  }

  @Test
  void an_unknown_code_has_its_sentences() {
    for (var language : Language.values()) {
      assertThat(Sentences.of(language, "explanations").keys())
          .contains(
              "unknown_code.title",
              "unknown_code.cause",
              "unknown_code.remedy",
              "severity.failure",
              "severity.success");
    }
  }

  @Test
  void two_codes_of_a_kind_never_look_the_same() {
    for (var language : Language.values()) {
      var sentences = Sentences.of(language, "explanations");
      for (var kind :
          List.of(
              "outcome", "target", "fault", "fault_detail", "finding", "state", "renewal", "who")) {
        assertThat(sentences.keys().stream().filter(key -> key.matches(kind + "\\..*\\.label")))
            .extracting(sentences::text)
            .doesNotHaveDuplicates();
      }
    }
  }

  static Stream<String> codes() {
    var states = Arrays.stream(ProductState.values()).map(ProductState::code).toList();
    return Stream.of(
            under("outcome", OUTCOMES),
            under("target", TARGETS),
            under("fault", FAULTS),
            under("fault_detail", DETAILS),
            under("finding", FINDINGS),
            under("state", states),
            under("renewal", RENEWALS))
        .flatMap(keys -> keys);
  }

  private static Stream<String> under(String kind, List<String> codes) {
    return codes.stream().map(code -> kind + "." + code);
  }
}
