package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void zero_is_no_error_and_an_id_has_one_spelling() {
    var reading =
        new Reading(null, "85DD8B5F-EAA4", null, "VOLUME_KMSCLIENT", null, Hresult.OK, 0L, null);

    assertThat(reading.errorCode()).isNull();
    assertThat(reading.skuId()).isEqualTo("85dd8b5f-eaa4");
    assertThat(reading.isKmsClient()).isTrue();
  }

  @Test
  void only_the_kms_client_channel_is_activated_by_a_kms_host() {
    assertThat(new Reading(null, null, null, "VOLUME_KMS", null, null, null, null).isKmsClient())
        .isFalse();
    assertThat(new Reading(null, null, null, null, null, null, null, null).isKmsClient()).isFalse();
  }

  @Test
  void stored_codes_of_states_never_change() {
    assertThat(Arrays.stream(ProductState.values()).map(ProductState::code))
        .containsExactly(
            "unlicensed",
            "licensed",
            "oob_grace",
            "oot_grace",
            "non_genuine_grace",
            "notification",
            "extended_grace",
            "subscription",
            "unknown",
            "activation_succeeded",
            "activation_failed");
  }

  @Test
  void a_state_is_found_by_its_code_and_by_its_number() {
    for (var state : ProductState.values()) {
      assertThat(ProductState.ofCode(state.code())).contains(state);
    }
    assertThat(ProductState.ofCode("LICENSED")).isEmpty();
    assertThat(ProductState.ofLicenseStatus(1)).isEqualTo(ProductState.LICENSED);
    assertThat(ProductState.ofLicenseStatus(6)).isEqualTo(ProductState.EXTENDED_GRACE);
    assertThat(ProductState.ofLicenseStatus(7)).isEqualTo(ProductState.UNKNOWN);
    assertThat(ProductState.ofLicenseStatus(-1)).isEqualTo(ProductState.UNKNOWN);
    assertThat(ProductState.ofLicenseStatus(4294967295L)).isEqualTo(ProductState.UNKNOWN);
  }
}
