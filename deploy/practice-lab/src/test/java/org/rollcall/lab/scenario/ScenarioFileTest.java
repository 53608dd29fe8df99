package org.rollcall.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;

class ScenarioFileTest {
  private static final Set<String> OUTCOMES =
      Set.of(
          "activated",
          "already_active",
          "partly_activated",
          "refused",
          "blocked",
          "nothing_to_activate",
          "unconfirmed",
          "not_reached",
          "cut_off");
  private static final Set<String> FAULTS =
      Set.of(
          "name_not_found",
          "refused",
          "no_answer",
          "tls_untrusted",
          "tls_expired",
          "tls_wrong_name",
          "login_refused",
          "login_method_refused",
          "account_locked",
          "not_administrator",
          "quota",
          "shell_gone",
          "timed_out",
          "nonsense",
          "too_much_output");
  private static final Set<String> FINDINGS =
      Set.of(
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
          "windows_not_volume",
          "fast_startup_on",
          "nic_wake_off",
          "facts_by_text");

  @ParameterizedTest
  @ValueSource(strings = {"classroom", "troubles", "hostile", "certificates", "campus", "sleepers"})
  void every_scenario_expects_what_there_are_codes_for(String name) {
    var scenario = ScenarioFile.load(name, 500);

    assertThat(scenario.pcs()).isNotEmpty();
    assertThat(scenario.kms()).isNotEmpty();
    assertThat(scenario.pcs()).extracting(PcSpec::name).doesNotHaveDuplicates();
    for (var pc : scenario.pcs()) check(pc);
  }

  private static void check(PcSpec pc) {
    var expected = pc.expected();
    var fault = expected.fault();
    assertThat(OUTCOMES).as(pc.name()).contains(expected.outcome());
    assertThat(FINDINGS).as(pc.name()).containsAll(expected.findings());
    var lost = Set.of("not_reached", "cut_off").contains(expected.outcome());
    assertThat(fault != null).as(pc.name() + " has a fault").isEqualTo(lost);
    if (fault != null) assertThat(FAULTS).as(pc.name()).contains(fault);
    var error = expected.error();
    if (error != null) assertThat(Hresult.parse(error)).as(pc.name()).isPresent();
    var keys = new HashSet<String>();
    for (var product : expected.products()) {
      assertThat(ProductState.ofCode(product.state())).as(pc.name()).isPresent();
      assertThat(keys.add(product.partialKey())).as(pc.name()).isTrue();
    }
  }

  @Test
  void the_classroom_has_forty_pcs_of_which_some_are_off() {
    var pcs = ScenarioFile.load("classroom", 40).pcs();

    assertThat(pcs).hasSize(40);
    assertThat(pcs).anyMatch(pc -> pc.access().power() == AccessSpec.Power.OFF);
    assertThat(pcs)
        .filteredOn(pc -> pc.expected().outcome().equals("activated"))
        .hasSizeGreaterThan(20);
    assertThat(pcs).allMatch(pc -> pc.system().windows().language().equals("zh-TW"));
  }

  @Test
  void a_third_of_the_sleepers_is_off_and_all_but_one_come_on_somehow() {
    var pcs = ScenarioFile.load("sleepers", 100).pcs();
    var off = pcs.stream().filter(pc -> pc.access().power() == AccessSpec.Power.OFF).toList();

    assertThat(pcs).hasSize(30);
    assertThat(pcs.stream().map(pc -> pc.place().room()).distinct()).hasSize(2);
    assertThat(off).hasSize(10);
    assertThat(off)
        .filteredOn(pc -> pc.power().onAfterSeconds() == 0 && !pc.power().wakesOn(true))
        .singleElement()
        .satisfies(pc -> assertThat(pc.expected().outcome()).isEqualTo("not_reached"));
    assertThat(off).anyMatch(pc -> pc.power().wakesOn(true) && !pc.power().wakesOn(false));
  }

  @Test
  void a_campus_is_as_large_as_asked_for_and_mostly_healthy() {
    var pcs = ScenarioFile.load("campus", 2000).pcs();
    var healthy =
        pcs.stream()
            .filter(pc -> Set.of("activated", "already_active").contains(pc.expected().outcome()))
            .count();

    assertThat(pcs).hasSize(2000);
    assertThat(healthy).isEqualTo(1800);
  }

  @Test
  void a_star_speaks_of_every_product_that_has_a_key() {
    var pcs = ScenarioFile.load("troubles", 100).pcs();
    var beside = pcs.stream().filter(pc -> pc.name().equals("T-retail-beside")).findFirst();

    assertThat(beside.orElseThrow().expected().products())
        .containsExactlyInAnyOrder(
            new Expected.Product("N2PXG", "licensed", null),
            new Expected.Product("D4XBQ", "licensed", null),
            new Expected.Product("Q4NPK", "notification", "0xC004C003"));
  }

  @Test
  void a_scenario_that_is_not_there_is_named() {
    assertThatThrownBy(() -> ScenarioFile.load("holiday", 1))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("holiday");
  }

  @Test
  void only_invented_keys_are_used_and_only_their_ends() {
    for (var name : ScenarioFile.NAMES) {
      for (var pc : ScenarioFile.load(name, 200).pcs()) {
        for (var license : pc.licensing().licenses()) {
          assertThat(license.product().key()).hasSize(5);
        }
      }
    }
  }
}
