package org.rollcall.web.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.inventory.csv.BadRow;
import org.rollcall.inventory.intake.Arrival;
import org.rollcall.inventory.intake.Flaw;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Judged;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.inventory.sheet.SheetRows;
import org.rollcall.vault.Vault;

/** What does a file that somebody sent bring in? */
final class SentList {
  private static final int LONGEST_NAME = 300;

  private SentList() {}

  static Arrival arrival(byte[] file, String name, Vault vault, String by) {
    var credentials =
        vault.list().stream().map(kept -> kept.name().value()).collect(Collectors.toSet());
    var list = SheetRows.read(file, credentials);
    var title = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return new Arrival(Intake.Kind.FILE, title, null, list.rows(), bad(list.badRows()), by);
  }

  private static List<Judged> bad(List<BadRow> rows) {
    return rows.stream()
        .map(
            row -> {
              var reason = row.reason();
              var flaw = Flaw.of(reason.code(), reason.column(), row.value());
              return new Judged(row.line(), row.value(), null, new Verdict.Bad(flaw));
            })
        .toList();
  }
}
