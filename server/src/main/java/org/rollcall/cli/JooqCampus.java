package org.rollcall.cli;

import static org.rollcall.db.Tables.MACHINE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.store.Database;

/** How does a store of a whole campus come about in minutes? By rows made within the database. */
final class JooqCampus {
  private static final int PRODUCTS = 3;
  private static final int READINGS = 50;

  /**
   * A statement over all of them takes H2 an hour: it keeps every version of a page until it ends.
   */
  private static final int SLICE = 2_000;

  private final Database database;
  private final int machines;

  JooqCampus(Database database, int machines) {
    this.database = database;
    this.machines = machines;
  }

  /** Fills an empty store; one that holds so many machines already is taken as it is. */
  boolean fill(Instant now) {
    var known = database.call(sql -> sql.fetchCount(MACHINE));
    if (known == 0) statements(now).forEach(this::run);
    return known == 0 || known == machines;
  }

  /** Asks the database itself, as plainly as can be: what our own questions are measured by. */
  static void ask(Database database, String statement) {
    database.call(sql -> sql.fetch(statement));
  }

  /** Changes nothing, as if it did: until then, H2 answers again what it was asked before. */
  static void stir(Database database) {
    for (var table : List.of("machine", "product", "finding")) {
      var one = "(select min(id) from " + table + ")";
      database.call(sql -> sql.execute("update " + table + " set id = id where id = " + one));
    }
  }

  private void run(String statement) {
    database.call(sql -> sql.execute(statement));
  }

  private List<String> statements(Instant now) {
    var at = "timestamp with time zone '" + now + "'";
    var all = new ArrayList<>(List.of(rooms(), machines(), installations(), products(at)));
    for (var first = 0; first < machines; first += SLICE) all.add(readings(first));
    all.addAll(List.of(sumUp(), findings(at)));
    return all;
  }

  /** Tells the planner what is there; a database that runs finds out by itself. */
  void settle() {
    run("analyze");
  }

  private String series(int count) {
    var series = database.isPostgres() ? "generate_series" : "system_range";
    return series + "(1, " + count + ") as numbers(x)";
  }

  private String rooms() {
    return "insert into room (name, name_key, building, building_key)"
        + " select 'R' || x, 'r' || x, 'B' || (x / 20), 'b' || (x / 20) from "
        + series(Math.max(1, machines / 40));
  }

  private String machines() {
    return "insert into machine (name, name_key, room_id, address, credential, owner, mac)"
        + " select 'PC-' || x, 'pc-' || x, (x - 1) / 40 + 1, 'pc-' || x || '.example.edu.tw',"
        + " 'lab', 'Unit ' || mod(x, 60), null from "
        + series(machines - machines % 40);
  }

  private String installations() {
    return "insert into installation (machine_id, natural_key, name)"
        + " select id, 'S-1-5-21-' || id, 'Microsoft Windows 11 Education' from machine";
  }

  /** Nine of ten renew, some are stalled, the others are not activated. */
  private String products(String at) {
    var minutes =
        "case when mod(m.id, 33) = 0 then 144000 - mod(m.id, 100000) else 259200 - mod(m.id * 31, 10080) end";
    var day = database.isPostgres() ? "interval '1 day'" : "interval '1' day";
    var minute = database.isPostgres() ? "interval '1 minute'" : "interval '1' minute";
    var observed = at + " - mod(m.id, 9) * " + day;
    var lapsed = "mod(m.id + k.x * 7, 20) = 0";
    return "insert into product (machine_id, installation_id, natural_key, license_name, family,"
        + " title, state, channel, kms_host, observed_at, expires_at, standing)"
        + " select m.id, i.id, 'name:' || k.x, 'L' || k.x,"
        + " case k.x when 1 then 'windows' when 2 then 'office' else 'visio' end,"
        + " case k.x when 1 then 'Windows 11 Education' when 2 then"
        + " (case when mod(m.id, 3) = 0 then 'Office LTSC 2024' else 'Office ProPlus 2019' end)"
        + " else 'Visio Pro 2019' end,"
        + " case when "
        + lapsed
        + " then 'notification' else 'licensed' end,"
        + " 'VOLUME_KMSCLIENT', 'kms' || mod(m.id, 2) || '.example.edu.tw:1688', "
        + observed
        + ","
        + " case when "
        + lapsed
        + " then null else "
        + observed
        + " + ("
        + minutes
        + ") * "
        + minute
        + " end,"
        + " case when "
        + lapsed
        + " then 'lapsed'"
        + " when "
        + minutes
        + " < 228960 then 'stalled' else 'renewing' end"
        + " from machine m join installation i on i.machine_id = m.id, "
        + series(PRODUCTS).replace("numbers", "k");
  }

  /** Those of the machines that follow this one. */
  private String readings(int first) {
    var week = database.isPostgres() ? "interval '7 days'" : "interval '7' day";
    return "insert into reading (product_id, observed_at, license_name, channel, state,"
        + " remaining_minutes, kms_host)"
        + " select p.id, p.observed_at - k.x * "
        + week
        + ", p.license_name, p.channel, p.state,"
        + " 259000, p.kms_host from "
        + series(READINGS / PRODUCTS + 1).replace("numbers", "k")
        + ", product p where p.machine_id > "
        + first
        + " and p.machine_id <= "
        + (first + SLICE);
  }

  private String sumUp() {
    var its = "from product where product.machine_id = machine.id";
    return "update machine set expires_at = (select min(expires_at) "
        + its
        + "),"
        + " seen_at = (select max(observed_at) "
        + its
        + "),"
        + " worst = (select max(case state when 'notification' then 9 else 0 end) "
        + its
        + "),"
        + " renewing_until = (select max(expires_at) "
        + its
        + " and standing = 'renewing'),"
        + " stalled_until = (select max(expires_at) "
        + its
        + " and standing = 'stalled'),"
        + " lapsed = exists (select 1 "
        + its
        + " and standing = 'lapsed'),"
        + " visited_at = (select max(observed_at) "
        + its
        + "),"
        + " outcome = case when mod(id, 20) = 0 then 'refused' else 'already_active' end,"
        + " cause = case when mod(id, 20) = 0 then '0xC004F074' end";
  }

  private static String findings(String at) {
    return "insert into finding (machine_id, code, details, opened_at, last_seen_at, open_key)"
        + " select id, case when mod(id, 2) = 0 then 'clock_wrong' else 'key_missing' end, '{}', "
        + at
        + ", "
        + at
        + ", id || '::bench' from machine where mod(id, 25) = 0";
  }
}
