package org.rollcall.compliance.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.compliance.asof.Keeping;
import org.rollcall.compliance.report.MadeReports.MadeReport;
import org.rollcall.store.Transactions;

/** How does a report become a file that can be shown to be the one that was made? */
public final class ReportMaking {
  private final Tables tables;
  private final Keeping keeping;
  private final Records records;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  public ReportMaking(
      Tables tables, Keeping keeping, Records records, InstantSource clock, Supplier<ZoneId> zone) {
    this.tables = tables;
    this.keeping = keeping;
    this.records = records;
    this.clock = clock;
    this.zone = zone;
  }

  /** Where it is written down that a report was made: in both or in none. */
  public record Records(Transactions transactions, MadeReports made, Audit audit) {}

  /** In which form and language, and for whom? */
  public record Wish(Form form, Language language, String by) {}

  /** Writes the report to the file, and records its making with the checksum of what is in it. */
  public MadeReport make(ReportOrder order, Wish wish, Path file) throws IOException {
    var at = clock.instant();
    keeping.note(at);
    var digest = sha256();
    long rows;
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      rows = write(order, wish, new Heading(order, wish.by(), at, zone.get()), out);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    var size = new MadeReports.Size(rows, Files.size(file));
    var sum = HexFormat.of().formatHex(digest.digest());
    return recorded(
        new MadeReport(
            0,
            order.kind().code(),
            wish.form(),
            order.parameters(),
            order.asOf().before(),
            size,
            sum,
            wish.by(),
            at));
  }

  /** Writes the first rows of it, to be looked at; nothing is recorded. */
  public void show(ReportOrder order, Wish wish, int most, OutputStream out) {
    var at = clock.instant();
    keeping.note(at);
    var words = new Words(wish.language(), zone.get());
    var heading = new Heading(order, wish.by(), at, zone.get());
    try {
      var _ = new JsonWriter(words, most).write(out, heading, tables.of(order));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private long write(ReportOrder order, Wish wish, Heading heading, OutputStream out)
      throws IOException {
    var words = new Words(wish.language(), zone.get());
    return wish.form().writer(words).write(out, heading, tables.of(order));
  }

  private MadeReport recorded(MadeReport made) {
    return records
        .transactions()
        .together(
            () -> {
              var kept = records.made().add(made);
              var details = new LinkedHashMap<>(made.parameters());
              details.put("kind", made.kind());
              details.put("form", made.form().code());
              details.put("rows", Long.toString(made.size().rows()));
              details.put("sha256", made.sha256());
              records
                  .audit()
                  .record(
                      new Deed(
                          made.by(), "report_made", "report/" + kept.id(), details, made.at()));
              return kept;
            });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
