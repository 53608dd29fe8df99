package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.inventory.Installation;
import org.rollcall.store.Stores;

/** What a store of readings does, whichever it is. */
public interface ReadingsContract {
  String SKU = "85dd8b5f-eaa4-4af3-a628-cce9e77c9a03";
  String NAME = "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition";

  Stores stores();

  private static Reading reading(
      @Nullable String name, @Nullable String sku, @Nullable String key, ProductState state) {
    return new Reading(
        name, sku, key, Reading.KMS_CLIENT, state, new Hresult(0x4004F040), 258_480L, "kms19:1688");
  }

  private static Observation seen(Reading reading, int seconds) {
    return new Observation(reading, TargetsContract.NOON.plusSeconds(seconds), "product", false);
  }

  @Test
  default void a_reading_comes_back_with_all_it_says_and_with_all_it_does_not() {
    var machine = stores().newMachine().id();
    var told = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 0);
    var untold =
        Observation.of(
            new Reading(null, null, null, null, null, null, null, null), TargetsContract.NOON);

    var kept = stores().readings().record(machine, null, List.of(told, untold));

    assertThat(stores().readings().latest(machine)).isEqualTo(kept);
    assertThat(kept).extracting(ProductReading::observation).containsExactly(told, untold);
    assertThat(kept.get(0).product()).isNotEqualTo(kept.get(1).product());
  }

  @Test
  default void readings_become_history_and_the_latest_is_the_one_that_counts() {
    var machine = stores().newMachine().id();
    var before = seen(reading(NAME, SKU, "6MWKP", ProductState.OOB_GRACE), 0);
    var after = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 60);
    var late = seen(reading(NAME, SKU, "6MWKP", ProductState.NOTIFICATION), 30);
    var product = stores().readings().record(machine, null, List.of(before)).getFirst().product();
    stores().readings().record(machine, null, List.of(after));
    stores().readings().record(machine, null, List.of(late));

    assertThat(stores().readings().latest(machine))
        .containsExactly(new ProductReading(machine, product, null, after));
    assertThat(stores().readings().history(product))
        .extracting(ProductReading::observation)
        .containsExactly(after, late, before);
  }

  @Test
  default void a_product_is_known_again_by_what_two_readings_have_in_common() {
    var machine = stores().newMachine().id();
    var unnamed = reading(null, null, "6MWKP", ProductState.UNLICENSED);
    var named = reading(NAME, null, "6MWKP", ProductState.UNLICENSED);
    var numbered = reading(NAME, SKU.toUpperCase(Locale.ROOT), null, ProductState.LICENSED);
    var other =
        reading("Office 19, Office19VisioPro edition", null, "7TQNQ", ProductState.LICENSED);
    var products =
        List.of(unnamed, named, numbered, other, named).stream()
            .map(reading -> seen(reading, 0))
            .map(seen -> stores().readings().record(machine, null, List.of(seen)).getFirst())
            .map(ProductReading::product)
            .toList();

    assertThat(products.subList(0, 3)).containsOnly(products.getFirst());
    assertThat(products.get(3)).isNotEqualTo(products.getFirst());
    assertThat(products.get(4)).isEqualTo(products.getFirst());
  }

  @Test
  default void readings_that_contradict_each_other_are_kept_and_nothing_breaks() {
    var machine = stores().newMachine().id();
    var contradictory =
        List.of(
            reading("N", null, "K", ProductState.LICENSED),
            reading("M", "s", "K", ProductState.LICENSED),
            reading("n", "S", "L", ProductState.LICENSED),
            reading(null, null, "K", ProductState.LICENSED),
            reading("M", null, null, ProductState.LICENSED),
            reading(
                "\u0130".repeat(999), "\u0130".repeat(999), "x".repeat(999), ProductState.UNKNOWN),
            reading("\0", "\uDC00", "\0\0\0\0\0\0\0", ProductState.UNKNOWN));

    for (var reading : contradictory) {
      assertThat(stores().readings().record(machine, null, List.of(seen(reading, 0)))).hasSize(1);
    }
  }

  @Test
  default void a_run_is_judged_by_what_its_own_visits_read() {
    var machine = stores().newMachine();
    var run = TargetsContract.runOver(stores(), List.of(machine));
    var claim = new Claim("node-1", 1, run, TargetsContract.NOON, TargetsContract.LEASE);
    var lease = stores().targets().claim(claim).getFirst().lease();
    var attempt = stores().attempts().open(lease, "node-1", TargetsContract.NOON).id();
    var before = seen(reading(NAME, SKU, "6MWKP", ProductState.OOB_GRACE), 0);
    var after = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 1);
    var later = seen(reading(NAME, SKU, "6MWKP", ProductState.UNLICENSED), 2);
    stores().readings().record(machine.id(), attempt, List.of(before));
    stores().readings().record(machine.id(), attempt, List.of(after));
    var product =
        stores().readings().record(machine.id(), null, List.of(later)).getFirst().product();

    assertThat(stores().readings().latestOfRun(run))
        .containsExactly(new ProductReading(machine.id(), product, attempt, after));
  }

  private static Census census(String installedOn) {
    var installed = Instant.parse(installedOn + "T01:02:03.5Z");
    return new Census(new Installation("S-1-5-21-1-2-3", installed, "Microsoft Windows 11"), true);
  }

  @Test
  default void the_second_windows_of_a_pc_does_not_overwrite_what_the_first_said() {
    var machine = stores().newMachine().id();
    var first = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 0);
    var second = seen(reading(NAME, SKU, "6MWKP", ProductState.NOTIFICATION), 60);
    var again = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 120);
    var products =
        List.of(
            recorded(machine, "2026-01-05", first),
            recorded(machine, "2026-02-05", second),
            recorded(machine, "2026-01-05", again));

    assertThat(products.get(1)).isNotEqualTo(products.get(0));
    assertThat(products.get(2)).isEqualTo(products.get(0));
    assertThat(stores().readings().history(products.get(0)))
        .extracting(ProductReading::observation)
        .containsExactly(again, first);
    assertThat(stores().readings().present(machine))
        .extracting(ProductReading::observation)
        .containsExactlyInAnyOrder(again, second);
  }

  private long recorded(long machine, String installedOn, Observation seen) {
    var census = census(installedOn);
    return stores().readings().record(machine, null, census, List.of(seen)).getFirst().product();
  }

  @Test
  default void what_a_re_imaged_pc_had_before_stays_history_and_counts_no_more() {
    var machine = stores().newMachine().id();
    var before = seen(reading(NAME, SKU, "6MWKP", ProductState.NOTIFICATION), 0);
    var after = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 60);
    var old = recorded(machine, "2026-01-05", before);
    recorded(machine, "2026-03-01", after);

    assertThat(stores().readings().present(machine))
        .extracting(ProductReading::observation)
        .containsExactly(after);
    assertThat(stores().readings().history(old)).hasSize(1);
  }

  @Test
  default void readings_that_do_not_tell_their_windows_are_of_the_one_that_spoke_last() {
    var machine = stores().newMachine().id();
    var untold = seen(reading(NAME, SKU, "6MWKP", ProductState.OOB_GRACE), 0);
    var told = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 60);
    var product = stores().readings().record(machine, null, List.of(untold)).getFirst().product();

    assertThat(recorded(machine, "2026-01-05", told)).isEqualTo(product);
    assertThat(stores().readings().record(machine, null, List.of(untold)).getFirst().product())
        .isEqualTo(product);
  }

  @Test
  default void what_a_full_reading_no_longer_names_is_there_no_more_until_it_is_read_again() {
    var machine = stores().newMachine().id();
    var office = seen(reading(NAME, SKU, "6MWKP", ProductState.LICENSED), 0);
    var windows = seen(reading("Windows(R), Education", "w", "YYYYY", ProductState.LICENSED), 0);
    stores().readings().record(machine, null, census("2026-01-05"), List.of(office, windows));
    recorded(machine, "2026-01-05", windows);
    assertThat(stores().readings().present(machine))
        .extracting(ProductReading::observation)
        .containsExactly(windows);

    stores().readings().record(machine, null, List.of(office));
    assertThat(stores().readings().present(machine)).hasSize(2);
  }
}
