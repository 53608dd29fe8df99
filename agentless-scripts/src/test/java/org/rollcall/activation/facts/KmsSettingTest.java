package org.rollcall.activation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;

class KmsSettingTest {
  private static final String PRODUCT =
      "\"kms_host\": \"kms19.example.edu.tw\", \"kms_port\": 1688, \"discovered_host\": null,"
          + " \"discovered_port\": null";
  private static final String APPLICATION =
      "\"0ff1ce15-a989-479d-af46-f275c6370663\", \"kms_host\": null, \"kms_port\": null }";
  private static final String GLOBAL = "\"kms_host\": null, \"kms_port\": null,";

  @Test
  void the_product_beats_all_others() {
    assertThat(inForce(all("kms1", 1700))).contains("kms1:1700 PRODUCT");
  }

  @Test
  void an_empty_host_is_not_set_and_the_application_is_asked() {
    assertThat(inForce(all("", 1700))).contains("kms2:1688 APPLICATION");
  }

  @Test
  void without_an_application_of_its_own_the_global_host_holds() {
    var json =
        all("", 0)
            .replace(
                "0ff1ce15-a989-479d-af46-f275c6370663\", \"kms_host\": \"kms2",
                "x\", \"kms_host\": \"kms2");

    assertThat(inForce(json)).contains("kms3:1703 GLOBAL");
  }

  @Test
  void what_dns_said_comes_last() {
    var json = Sample.json().replace(PRODUCT, product("", 0, "kms4", 1704));

    assertThat(inForce(json)).contains("kms4:1704 DISCOVERED");
  }

  @Test
  void no_level_says_anything() {
    var json = Sample.json().replace(PRODUCT, product("", 0, " ", 1704));

    assertThat(inForce(json)).isEmpty();
  }

  @Test
  void a_port_that_is_none_means_the_usual_one() {
    assertThat(inForce(all("kms1", 4_294_967_295L))).contains("kms1:1688 PRODUCT");
  }

  @Test
  void a_host_that_could_not_exist_is_told_but_never_spoken_to() {
    var facts = Sample.facts(all("a & calc", 1688));
    var setting = facts.kmsSetting(facts.kmsClients(Application.OFFICE).getFirst()).orElseThrow();

    assertThat(setting).hasToString("a & calc:1688");
    assertThat(setting.address()).isEmpty();
  }

  @Test
  void a_setting_names_a_host_in_any_case_and_with_a_dot_but_at_its_port_only() {
    var setting = new KmsSetting("KMS19.example.edu.tw.", 1688, KmsSetting.Level.PRODUCT);

    assertThat(setting.names(new KmsAddress("kms19.example.edu.tw", 1688))).isTrue();
    assertThat(setting.names(new KmsAddress("kms19.example.edu.tw", 1689))).isFalse();
    assertThat(setting.names(new KmsAddress("kms1.example.edu.tw", 1688))).isFalse();
  }

  @Test
  void an_ad_activated_product_has_no_kms_host() {
    var reading = Sample.changed("\"ad_activated\": false", "\"ad_activated\": true").readings();

    assertThat(reading.getFirst().kmsHost()).isNull();
  }

  private static String all(String productHost, long productPort) {
    return Sample.json()
        .replace(PRODUCT, product(productHost, productPort, "kms4", 1704))
        .replace(APPLICATION, APPLICATION.replace("\"kms_host\": null", "\"kms_host\": \"kms2\""))
        .replace(GLOBAL, "\"kms_host\": \"kms3\", \"kms_port\": 1703,");
  }

  private static String product(String host, long port, String discovered, long discoveredPort) {
    return "\"kms_host\": \"%s\", \"kms_port\": %d, \"discovered_host\": \"%s\", \"discovered_port\": %d"
        .formatted(host, port, discovered, discoveredPort);
  }

  private static Optional<String> inForce(String json) {
    var facts = Sample.facts(json);
    return facts
        .kmsSetting(facts.kmsClients(Application.OFFICE).getFirst())
        .map(setting -> setting + " " + setting.level());
  }
}
