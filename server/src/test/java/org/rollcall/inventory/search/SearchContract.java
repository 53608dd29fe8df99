package org.rollcall.inventory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.diagnosis.Known;
import org.rollcall.diagnosis.Sighting;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Particulars;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.Upkeep;
import org.rollcall.inventory.selector.BadSelector;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.run.Census;
import org.rollcall.run.Observation;
import org.rollcall.store.Database;
import org.rollcall.store.Stores;

/** What a search does, whichever database answers it. */
public interface SearchContract {
  Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  Stretch.Here HERE = new Stretch.Here(NOW, ZoneId.of("Asia/Taipei"));
  long DAY = 1_440;
  String OFFICE = "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition";
  String WINDOWS = "Windows(R), Education edition";

  Database database();

  private Stores stores() {
    return Stores.in(database());
  }

  private MachineSearch search() {
    return new JooqMachineSearch(database());
  }

  /** A room that nobody else has, with what a campus has in small. */
  final class Campus {
    final String room = "Room " + UUID.randomUUID();
    final Stores stores;

    Campus(Stores stores) {
      this.stores = stores;
    }

    Machine machine(String name) {
      var listing =
          new Listing(
              new MachineName(name + " " + room),
              Endpoint.at(new Hostname("10.9.8.7")),
              new Room(room),
              name.equals("mac") ? new MacAddress("00155D010203") : null,
              name.equals("note") ? "100% _new_" : null,
              name.equals("label") ? Map.of("Asset No", "314") : Map.of(),
              new Particulars(name.equals("owner") ? "資訊中心" : null, null, null));
      return stores.machines().upsert(List.of(listing)).getFirst();
    }

    Machine read(String name, Observation... seen) {
      var machine = machine(name);
      var census = new Census(new Installation("S-1", NOW, "Microsoft Windows 11 Education"), true);
      stores.machines().seen(machine.id(), seen[0].observedAt());
      stores.readings().record(machine.id(), null, census, List.of(seen));
      return machine;
    }

    List<String> found(MachineSearch search, String selector) {
      var page = search.page(in(selector), Sort.BY_NAME, null, 100, HERE);
      var names =
          page.rows().stream()
              .map(row -> row.machine().name().value().replace(" " + room, ""))
              .toList();
      assertThat(page.total()).isEqualTo(names.size());
      assertThat(search.count(in(selector), HERE)).isEqualTo(names.size());
      return names;
    }

    Selector in(String selector) {
      return Selector.parse("room:\"" + room + "\" (" + selector + ")");
    }
  }

  static Observation seen(String license, ProductState state, @Nullable Long minutes, int daysAgo) {
    var reading =
        new Reading(license, null, null, Reading.KMS_CLIENT, state, null, minutes, "kms19:1688");
    return Observation.of(reading, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private Campus campus() {
    var campus = new Campus(stores());
    campus.machine("bare");
    campus.read("fresh", seen(OFFICE, ProductState.LICENSED, 180 * DAY, 0));
    campus.read("stalled", seen(OFFICE, ProductState.LICENSED, 100 * DAY, 0));
    campus.read("expiring", seen(OFFICE, ProductState.LICENSED, 180 * DAY, 160));
    campus.read("expired", seen(OFFICE, ProductState.LICENSED, 180 * DAY, 200));
    campus.read(
        "mixed",
        seen(OFFICE, ProductState.NOTIFICATION, 0L, 1),
        seen(WINDOWS, ProductState.LICENSED, 179 * DAY, 1));
    return campus;
  }

  @Test
  default void renewals_are_judged_at_the_time_that_is_given() {
    var campus = campus();

    assertThat(campus.found(search(), "renewal:renewing")).containsExactly("fresh", "mixed");
    assertThat(campus.found(search(), "renewal:stalled")).containsExactly("stalled");
    assertThat(campus.found(search(), "renewal:expiring")).containsExactly("expiring");
    assertThat(campus.found(search(), "renewal:expired")).containsExactly("expired", "mixed");
    assertThat(campus.found(search(), "-renewal:renewing,stalled,expiring,expired"))
        .containsExactly("bare");
    assertThat(campus.found(search(), "expires:0d..30d")).containsExactly("expiring");
    assertThat(campus.found(search(), "lapses:<0d")).containsExactly("expired");
    assertThat(campus.found(search(), "expires:2026-03-20..2026-03-23"))
        .containsExactly("expiring");
  }

  @Test
  default void what_is_said_of_a_product_belongs_to_the_product_named_before_it() {
    var campus = campus();

    assertThat(campus.found(search(), "office:2019 state:licensed"))
        .containsExactly("expired", "expiring", "fresh", "stalled");
    assertThat(campus.found(search(), "windows:11 state:licensed office:2019 state:notification"))
        .containsExactly("mixed");
    assertThat(campus.found(search(), "state:notification windows:11")).isEmpty();
    assertThat(campus.found(search(), "office:none")).containsExactly("bare");
    assertThat(campus.found(search(), "-office:none windows:none"))
        .containsExactly("expired", "expiring", "fresh", "stalled");
    assertThat(campus.found(search(), "product:=\"office proplus 2019\" kms:KMS19 -name:e"))
        .isEmpty();
    assertThat(campus.found(search(), "state:licensed renewal:none")).isEmpty();
  }

  @Test
  default void a_machine_is_found_by_what_a_list_says_of_it() {
    var campus = new Campus(stores());
    for (var name : List.of("mac", "note", "label", "owner", "plain")) campus.machine(name);

    assertThat(campus.found(search(), "mac:00:15:5d")).containsExactly("mac");
    assertThat(campus.found(search(), "note:\"100% _\"")).containsExactly("note");
    assertThat(campus.found(search(), "note:\"100__\"")).isEmpty();
    assertThat(campus.found(search(), "label.\"asset no\":31*")).containsExactly("label");
    assertThat(campus.found(search(), "label.\"asset no\":31")).isEmpty();
    assertThat(campus.found(search(), "資訊")).containsExactly("owner");
    assertThat(campus.found(search(), "owner:none mac:none note:none label.\"Asset No\":none"))
        .containsExactly("plain");
    assertThat(campus.found(search(), "-資訊 -mac:00155D")).containsExactly("label", "note", "plain");
    assertThat(campus.found(search(), "name:pl*,own*")).containsExactly("owner", "plain");
    assertThat(campus.found(search(), "seen:none outcome:none")).hasSize(5);
  }

  @Test
  default void a_word_without_a_key_is_looked_for_wherever_people_look_first() {
    var campus = new Campus(stores());
    for (var name : List.of("mac", "note", "owner")) campus.machine(name);

    assertThat(campus.found(search(), "100%")).containsExactly("note");
    for (var spelling : List.of("00:15:5D:01", "00-15-5d-01", "0015.5d01", "00155D0102"))
      assertThat(campus.found(search(), '"' + spelling + '"')).as(spelling).containsExactly("mac");
    assertThat(campus.found(search(), "10.9.8")).containsExactly("mac", "note", "owner");
    assertThat(campus.found(search(), "\"" + campus.room + "\" -資訊中心"))
        .containsExactly("mac", "note");
    // What ends one field and what begins the next are no word together.
    assertThat(campus.found(search(), "\"10.9.8.7 資訊中心\" or 10.9.8.7資訊中心")).isEmpty();
  }

  @Test
  default void text_that_means_something_to_sql_means_nothing_here() {
    var campus = campus();
    for (var evil : List.of("' or 1=1 --", "%", "_", "!", "\\", "\0", "';drop table machine;")) {
      var quoted = "\"" + evil.replace("\\", "\\\\") + "\"";
      assertThat(campus.found(search(), "name:" + quoted + " or note:" + quoted)).isEmpty();
    }
  }

  @Test
  default void retired_machines_show_up_only_when_life_cycles_are_asked_for() {
    var campus = new Campus(stores());
    var machine = campus.machine("old");
    var version = machine.upkeep().version();
    stores()
        .machines()
        .edit(
            new Machine(
                machine.id(), machine.listing(), new Upkeep(LifeCycle.RETIRED, version, null)));

    assertThat(campus.found(search(), "old")).isEmpty();
    assertThat(campus.found(search(), "old life:retired")).containsExactly("old");
  }

  @Test
  default void clones_and_findings_are_found() {
    var campus = new Campus(stores());
    var cmid = UUID.randomUUID().toString();
    for (var name : List.of("a", "b")) {
      stores()
          .machines()
          .identify(campus.machine(name).id(), new Identity(cmid, null, null, null, NOW));
    }
    var third = campus.machine("c");
    stores()
        .findings()
        .seen(new Sighting(third.id(), null, Known.CLOCK_WRONG, Map.of(), NOW, null));

    assertThat(campus.found(search(), "cloned:yes")).containsExactly("a", "b");
    assertThat(campus.found(search(), "finding:clock_wrong")).containsExactly("c");
    assertThat(campus.found(search(), "finding:none cloned:no")).isEmpty();
  }

  @Test
  default void pages_follow_each_other_without_gap_or_overlap_in_every_order() {
    var campus = campus();
    for (var text : List.of("name", "-name", "room", "expires", "-expires", "seen", "-state")) {
      var sort = Sort.of(text).orElseThrow();
      var whole = search().page(campus.in("room:none or -room:none"), sort, null, 100, HERE);
      var paged = new ArrayList<MachineRow>();
      @Nullable Cursor after = null;
      do {
        var page = search().page(campus.in("room:none or -room:none"), sort, after, 2, HERE);
        assertThat(page.total()).isEqualTo(6);
        paged.addAll(page.rows());
        after = page.next() == null ? null : Cursor.of(page.next().written()).orElseThrow();
      } while (after != null);

      assertThat(paged).as(text).isEqualTo(whole.rows());
    }
  }

  @Test
  default void every_figure_counts_the_machines_that_its_selector_lists() {
    campus();
    var overview = new JooqFigures(database()).overview(HERE);
    var figures =
        Stream.of(
                overview.products(),
                overview.renewals(),
                overview.rooms().stream().map(Figures.Place::figure).toList(),
                overview.weeks(),
                overview.findings(),
                overview.outcomes(),
                List.of(overview.machines()))
            .flatMap(List::stream)
            .toList();

    assertThat(overview.products()).isNotEmpty();
    assertThat(overview.renewals()).extracting(Figures.Figure::machines).doesNotContain(0);
    for (var figure : figures) {
      assertThat(search().count(Selector.parse(figure.selector()), HERE))
          .as(figure.selector())
          .isEqualTo(figure.machines());
    }
  }

  @Test
  default void a_machine_with_one_product_on_two_windows_counts_once() {
    var campus = new Campus(stores());
    var machine = campus.machine("twice");
    for (var installed : List.of(NOW, NOW.minusSeconds(99), NOW)) {
      var census = new Census(new Installation("S-2", installed, "Microsoft Windows 10"), true);
      var office = seen("Twin " + campus.room, ProductState.LICENSED, 180 * DAY, 0);
      stores().readings().record(machine.id(), null, census, List.of(office));
    }

    assertThat(new JooqFigures(database()).overview(HERE).products())
        .filteredOn(figure -> figure.of().contains("Twin " + campus.room))
        .singleElement()
        .satisfies(figure -> assertThat(figure.machines()).isEqualTo(1));
    assertThat(campus.found(search(), "product:twin")).containsExactly("twice");
  }

  @Test
  default void a_group_holds_those_picked_or_those_for_whom_its_selector_holds() {
    var campus = campus();
    var groups = new JooqGroups(database());
    var picked = groups.add(new Group(0, "picked " + campus.room, null, null, 1));
    var kept = groups.add(new Group(0, "kept " + campus.room, "renewal:stalled,expired", null, 1));
    var bare = search().machines(campus.in("bare"), HERE).getFirst();
    groups.pick(picked.id(), List.of(bare.id()));

    assertThat(campus.found(search(), "group:\"picked " + campus.room + "\""))
        .containsExactly("bare");
    assertThat(campus.found(search(), "group:\"kept " + campus.room + "\""))
        .containsExactly("expired", "mixed", "stalled");
    groups.edit(
        new Group(kept.id(), kept.name(), "group:\"" + kept.name() + "\"", null, kept.version()));
    assertThatThrownBy(() -> campus.found(search(), "group:\"" + kept.name() + "\""))
        .isInstanceOf(BadSelector.class);
    assertThat(groups.remove(kept.id(), kept.version() + 1)).isTrue();
  }
}
