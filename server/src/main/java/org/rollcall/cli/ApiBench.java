package org.rollcall.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.inventory.search.JooqFigures;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.inventory.search.Sort;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.store.Database;

/** How long does a list take, and the figures, beside a plain query of the same question? */
final class ApiBench {
  private static final int WARM_UPS = 5;
  private static final int PAGE = 50;

  private final Database database;
  private final int rounds;
  private final Stretch.Here here;

  ApiBench(Database database, int rounds, Instant now) {
    this.database = database;
    this.rounds = rounds;
    this.here = new Stretch.Here(now, ZoneId.of("Asia/Taipei"));
  }

  /** What was asked, and within how many milliseconds 50 and 95 of 100 were answered. */
  record Took(String question, double median, double p95) {}

  private static final List<String> SELECTORS =
      List.of(
          "",
          "room:R101",
          "building:B3 renewal:stalled",
          "renewal:expired",
          "office:2019 state:notification",
          "pc-777",
          "-office:none seen:<3d",
          "expires:<30d",
          "outcome:refused cause:0xC004F074",
          "finding:clock_wrong",
          "owner:\"unit 7\" or room:R5,R6");

  List<Took> lists() {
    var search = new JooqMachineSearch(database);
    var all = new ArrayList<Took>();
    for (var text : SELECTORS) {
      var selector = Selector.parse(text);
      all.add(
          time(
              "list " + (text.isEmpty() ? "(everything)" : text),
              () -> search.page(selector, Sort.BY_NAME, null, PAGE, here)));
    }
    for (var sort : List.of("-seen", "expires", "room", "-state")) {
      var by = Sort.of(sort).orElseThrow();
      all.add(
          time("list by " + sort, () -> search.page(Selector.everything(), by, null, PAGE, here)));
    }
    return all;
  }

  Took figures() {
    var figures = new JooqFigures(database);
    return time("figures", () -> figures.overview(here));
  }

  /** The same questions by hand, without what a row of the page shows besides. */
  List<Took> plain() {
    return List.of(
        plain(
            "plain: first page and count",
            "select * from machine order by name_key fetch first 50 rows only",
            "select count(*) from machine where life_cycle <> 'retired'"),
        plain(
            "plain: office 2019 not activated",
            "select distinct machine_id from product where family = 'office'"
                + " and title like '%2019%' and state = 'notification'"),
        plain(
            "plain: products by title and state",
            "select title, state, count(distinct machine_id) from product group by title, state"));
  }

  private Took plain(String question, String... statements) {
    return time(
        question,
        () -> {
          for (var statement : statements) JooqCampus.ask(database, statement);
        });
  }

  private Took time(String question, Runnable ask) {
    for (var i = 0; i < WARM_UPS; i++) ask.run();
    var millis = new double[rounds];
    for (var i = 0; i < rounds; i++) {
      JooqCampus.stir(database);
      var start = System.nanoTime();
      ask.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return new Took(question, millis[rounds / 2], millis[(int) Math.ceil(rounds * 0.95) - 1]);
  }
}
