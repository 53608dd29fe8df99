package org.rollcall.web.run;

import java.time.Duration;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.run.Terms;
import org.rollcall.run.Terms.BrakeSetting;
import org.rollcall.run.Terms.Limits;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Under which terms shall it be done, according to a request? */
public final class AskedTerms {
  private static final int MOST_WAVES = 20;
  private static final int LONGEST_JITTER = 3_600;

  private AskedTerms() {}

  static Terms of(Fields fields) {
    return of(fields, false);
  }

  /**
   * The terms.
   *
   * @param keepsHours whether rooms are left alone while they are shut, where nothing is said of it
   */
  public static Terms of(Fields fields, boolean keepsHours) {
    var way =
        new Terms.Way(
            fields.text("credential", Endpoint.LONGEST_CREDENTIAL_NAME),
            fields.parsed("transport", 20, Cell::transport, "transport_unknown"),
            fields.whole("port", 1, 65_535));
    var waves = fields.wholes("waves", MOST_WAVES, 1, AskedMachines.MOST);
    var hours =
        new Terms.Hours(fields.truth("catch_up", true), fields.truth("keep_hours", keepsHours));
    return new Terms(way, limits(fields), waves, brake(fields), hours, wake(fields));
  }

  private static Limits limits(Fields fields) {
    var most = Limits.MOST_AT_ONCE;
    return new Limits(
        fields.whole("at_once", 1, most, Limits.USUAL.atOnce()),
        fields.whole("per_room", 1, most, Limits.USUAL.perRoom()),
        Duration.ofSeconds(fields.whole("jitter_seconds", 0, LONGEST_JITTER, 0)));
  }

  private static BrakeSetting brake(Fields fields) {
    var usual = BrakeSetting.USUAL;
    var brake = fields.object("brake");
    if (brake == null) return usual;
    var setting =
        new BrakeSetting(
            brake.whole("harm_percent", 1, 90, usual.harmPercent()),
            brake.whole("reached", 1, 50, usual.reached()));
    brake.done();
    return setting;
  }

  private static Terms.Wake wake(Fields fields) {
    var wakes = fields.truth("wake", false);
    var shutsDown = fields.truth("shut_down", false);
    if (shutsDown && !wakes) throw Problem.field("shut_down", "shut_down_without_wake");
    return new Terms.Wake(wakes, shutsDown);
  }
}
