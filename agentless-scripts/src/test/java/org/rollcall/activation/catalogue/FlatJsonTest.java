package org.rollcall.activation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {
  @Test
  void nested_keys_are_joined_by_dots() {
    assertThat(FlatJson.read("/catalogue/nested.json"))
        .containsOnlyKeys("a.b", "a.c.d", "e")
        .containsEntry("a.b", "one")
        .containsEntry("a.c.d", "true")
        .containsEntry("e", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"twice", "list", "cut"})
  void a_file_of_ours_that_is_not_in_order_names_itself(String file) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> FlatJson.read("/catalogue/" + file + ".json"))
        .withMessageStartingWith("/catalogue/" + file + ".json: ");
  }
}
