package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Stores;

/** What a store of incidents does, whichever it is. */
public interface IncidentsContract {
  Stores stores();

  @Test
  default void a_bug_is_found_again_by_its_number() {
    var bug = new IllegalStateException("that \0 key: ABCDE-FGHIJ-KLMNO-PQRST-6MWKP");

    var number = stores().incidents().file("visit of 電腦\r\n7", bug, TargetsContract.NOON);

    var incident = stores().incidents().byNumber(number).orElseThrow();
    assertThat(incident.number()).isEqualTo(number);
    assertThat(incident.at()).isEqualTo(TargetsContract.NOON);
    assertThat(incident.place()).isEqualTo("visit of 電腦  7");
    assertThat(incident.trace())
        .startsWith("java.lang.IllegalStateException: that  key: *****-")
        .contains("6MWKP", "IncidentsContract")
        .doesNotContain("ABCDE", "\0");
    assertThat(stores().incidents().latest(1)).containsExactly(incident);
    assertThat(stores().incidents().byNumber(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void an_endless_trace_is_cut() {
    var bug = new IllegalStateException("x".repeat(1_000_000));

    var number = stores().incidents().file("visit", bug, TargetsContract.NOON);

    assertThat(stores().incidents().byNumber(number).orElseThrow().trace()).hasSize(65_536);
  }
}
