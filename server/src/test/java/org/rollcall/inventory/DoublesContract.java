package org.rollcall.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.run.Observation;
import org.rollcall.run.ProductReading;
import org.rollcall.store.Stores;

/** What a store does about PCs that are in the inventory twice, whichever it is. */
public interface DoublesContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  Instant LATER = NOON.plus(Duration.ofHours(1));

  Stores stores();

  Doubles doubles();

  private long machine(String name) {
    var listing = Listing.of(new MachineName(name), new Hostname(name));
    return stores().machines().upsert(List.of(listing)).getFirst().id();
  }

  private static String fresh() {
    return "pc-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private void says(long machine, String uuid, @Nullable String serial) {
    stores().machines().identify(machine, new Identity(null, uuid, serial, null, NOON));
  }

  private long read(long machine, String sku, ProductState state, Instant at) {
    var reading =
        new Reading(
            "Office 19, " + sku, sku, "6MWKP", "VOLUME_KMSCLIENT", state, null, 1_000L, null);
    return stores()
        .readings()
        .record(machine, null, List.of(Observation.of(reading, at)))
        .getFirst()
        .product();
  }

  @Test
  default void a_renamed_pc_that_was_taken_for_a_new_one_is_found_by_its_board() {
    var before = machine(fresh());
    var after = machine(fresh());
    var uuid = UUID.randomUUID().toString();
    says(before, uuid, null);
    says(after, uuid, null);

    assertThat(doubles().all()).contains(new Doubles.Same("bios_uuid", List.of(before, after)));
  }

  @Test
  default void what_makers_leave_blank_makes_nobody_a_double() {
    var one = machine(fresh());
    var other = machine(fresh());
    says(one, "03000200-0400-0500-0006-000700080009", "To be filled by O.E.M.");
    says(other, "03000200-0400-0500-0006-000700080009", "To be filled by O.E.M.");

    assertThat(doubles().all())
        .noneMatch(found -> found.machines().contains(one) || found.machines().contains(other));
  }

  @Test
  default void the_kept_one_has_all_readings_and_stands_as_the_latest_says() {
    var kept = machine(fresh());
    var other = machine(fresh());
    var ours = read(kept, "sku-a", ProductState.NOTIFICATION, NOON);
    read(other, "sku-a", ProductState.LICENSED, LATER);
    read(other, "sku-b", ProductState.LICENSED, LATER);

    doubles().merge(kept, other, LATER);

    assertThat(stores().readings().history(ours))
        .extracting(reading -> reading.observation().reading().state())
        .containsExactly(ProductState.LICENSED, ProductState.NOTIFICATION);
    assertThat(stores().readings().present(kept))
        .extracting(reading -> reading.observation().reading().skuId())
        .containsExactlyInAnyOrder("sku-a", "sku-b");
    assertThat(stores().readings().present(kept))
        .extracting(ProductReading::machine)
        .containsOnly(kept);
    assertThat(stores().readings().latest(other)).isEmpty();
  }
}
