package org.rollcall.activation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.activation.Application;

class VolumeEditionTest {
  private static final String OFFICE_ID = "0ff1ce15-a989-479d-af46-f275c6370663";
  private static final String WINDOWS_ID = "55c92734-d682-4d71-983e-d6ec3f16059f";

  @Test
  void the_sample_lacks_keys_for_visio_and_for_windows() {
    assertThat(Sample.facts(Sample.json()).volumeEditionsWithoutKey())
        .containsExactly(
            new VolumeEdition(Application.OFFICE, "VisioPro2019Volume"),
            new VolumeEdition(Application.WINDOWS, "Enterprise"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "click_to_run | 16 | ProPlus2019Volume   | Office 19, Office19ProPlus2019VL_KMS_Client_AE edition",
        "click_to_run | 16 | ProPlus2021Volume   | Office 21, Office21ProPlus2021VL_MAK_AE1 edition",
        "click_to_run | 16 | VisioPro2024Volume  | Office 24, Office24VisioPro2024VL_KMS_Client_AE edition",
        "click_to_run | 16 | VisioProXVolume     | Office 16, Office16VisioProXC2RVL_KMS_ClientC2R edition",
        "click_to_run | 15 | ProPlusVolume       | Office 15, OfficeProPlusVL_KMS_Client edition",
        "msi          | 16 | PROPLUS             | Office 16, Office16ProPlusVL_KMS_Client edition",
        "msi          | 15 | PRJPRO              | Office 15, OfficeProjectProVL_KMS_Client edition",
      })
  void a_key_for_the_edition_serves_it(String install, int major, String product, String licence) {
    assertThat(missing(install, major, product, licence)).isEmpty();
    assertThat(missing(install, major, product, "Windows(R), Enterprise edition"))
        .containsExactly(product);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "click_to_run | 16 | ProPlus2019Retail",
        "click_to_run | 16 | O365ProPlusRetail",
        "click_to_run | 16 | SomethingNew2030Volume",
        "click_to_run | 17 | ProPlus2019Volume",
        "msi          | 16 | PROPLUSR",
        "msi          | 16 | ProPlus2019Volume",
        "             | 16 | PROPLUS",
      })
  void what_is_not_known_for_certain_is_not_claimed(String install, int major, String product) {
    assertThat(missing(install, major, product, "other")).isEmpty();
  }

  @Test
  void a_key_of_another_release_does_not_serve() {
    var older = "Office 16, Office16ProPlusVL_KMS_Client edition";

    assertThat(missing("click_to_run", 16, "ProPlus2019Volume", older))
        .containsExactly("ProPlus2019Volume");
  }

  @Test
  void without_the_licences_nothing_is_claimed() {
    var json = Sample.json().replaceAll("(?s)\"licenses\": \\[.*?\\],", "\"licenses\": null,");

    assertThat(Sample.facts(json).volumeEditionsWithoutKey()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Enterprise,   VOLUME_KMSCLIENT, 5, false",
    "Enterprise,   RETAIL,           1, false",
    "Enterprise,   OEM_DM,           5, true",
    "Education,    OEM_DM,           0, true",
    "Professional, OEM_DM,           5, false",
  })
  void windows_is_claimed_where_it_is_sold_by_volume_alone(
      String edition, String channel, int status, boolean claimed) {
    var licence =
        licence(WINDOWS_ID, "Windows(R), x edition", "Windows(R), " + channel + " channel", status);
    var facts = Sample.facts(json("msi", 16, "NONE", edition, licence));

    assertThat(facts.volumeEditionsWithoutKey())
        .isEqualTo(claimed ? List.of(new VolumeEdition(Application.WINDOWS, edition)) : List.of());
  }

  @Test
  void a_subscription_beside_a_volume_office_is_noticed() {
    assertThat(Sample.facts(Sample.json()).subscriptionBesideVolume()).isTrue();
    assertThat(Sample.changed("[\"O365ProPlusRetail\"]", "[]").subscriptionBesideVolume())
        .isFalse();
  }

  @Test
  void the_newest_folder_with_the_script_is_taken() {
    var facts =
        Sample.facts(
            """
            {"rollcall":1,"script":"facts","office":[
             {"folder":"C:\\\\A\\\\Office15","ospp":true,"major":15,"install":"msi","products":["PROPLUS"]},
             {"folder":"C:\\\\B\\\\Office16","ospp":true,"major":16,"install":null,"products":[]},
             {"folder":"D:\\\\C\\\\Office16","ospp":true,"major":16,"install":"click_to_run","products":["x"]},
             {"folder":"D:\\\\D\\\\Office17","ospp":false,"major":17,"install":"msi","products":[]},
             {"folder":7,"ospp":true,"major":18}]}
            """);

    assertThat(facts.newestOsppFolder()).contains("D:\\C\\Office16");
  }

  private static List<String> missing(String install, int major, String product, String name) {
    var licence = licence(OFFICE_ID, name, "Office, VOLUME_KMSCLIENT channel", 5);
    return Sample.facts(json(install, major, product, "Core", licence))
        .volumeEditionsWithoutKey()
        .stream()
        .map(VolumeEdition::installed)
        .toList();
  }

  private static String licence(String application, String name, String description, int status) {
    return "{\"application_id\":\"%s\",\"name\":\"%s\",\"description\":\"%s\",\"status\":%d}"
        .formatted(application, name, description, status);
  }

  private static String json(
      String install, int major, String product, String edition, String licence) {
    return """
    {"rollcall":1,"script":"facts","windows":{"edition_id":"%s"},
     "office":[{"folder":"C:\\\\O","ospp":true,"major":%d,"install":"%s","products":["%s"]}],
     "licenses":[%s]}
    """
        .formatted(edition, major, install, product, licence);
  }
}
