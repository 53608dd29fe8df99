package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StoreLocationTest {
  @Test
  void a_password_does_not_print_wherever_it_stands() {
    var inOptions =
        new StoreLocation("jdbc:postgresql://db:5432/rollcall?user=u&password=hunter2", null, null);
    var inAddress = new StoreLocation("jdbc:postgresql://u:hunter2@db/rollcall", "u", "hunter2");

    assertThat(inOptions).hasToString("postgresql://db:5432/rollcall");
    assertThat(inAddress).hasToString("postgresql://db/rollcall");
  }

  @Test
  void a_file_is_named_as_a_person_would_name_it() {
    assertThat(StoreLocation.file(Path.of("/var/lib/rollcall/store")).shown())
        .isEqualTo("/var/lib/rollcall/store");
    assertThatThrownBy(() -> StoreLocation.file(Path.of("/tmp/x;TRACE_LEVEL_FILE=4")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_the_two_databases_are_taken() {
    assertThatThrownBy(() -> new StoreLocation("jdbc:mysql://u:hunter2@db/x", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
  }
}
