package org.rollcall.web.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Particulars;
import org.rollcall.inventory.Seat;
import org.rollcall.inventory.Upkeep;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/**
 * What shall be said of a machine from now on? A field that is left out stays as it is; an empty
 * text takes away what was said.
 */
final class AskedEdit {
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_LABEL = 1_000;
  private static final int MOST_LABELS = 50;

  private final Fields fields;

  AskedEdit(Fields fields) {
    this.fields = fields;
  }

  /** The machine as the request wants it, all of its fields. */
  Machine over(Machine before) {
    var told = fields.parsed("name", MachineName.LONGEST, Cell::name, "name_invalid");
    var name = told == null ? before.name() : told;
    return shared(before, name, address(before.endpoint().address()));
  }

  /** The same without what can be said of one machine only. */
  Machine overOneOfMany(Machine before) {
    return shared(before, before.name(), before.endpoint().address());
  }

  private Machine shared(Machine before, MachineName name, Hostname address) {
    var listing = before.listing();
    var edited =
        new Listing(
            name,
            endpoint(listing.endpoint(), address),
            text("room", 200, listing.room(), Cell::room, "room_invalid"),
            text("mac", 40, listing.mac(), Cell::mac, "mac_invalid"),
            text("note", LONGEST_NOTE, listing.note(), Optional::of, "field_type"),
            labels(listing.labels()),
            particulars(listing.particulars()));
    var upkeep = before.upkeep();
    var life = fields.parsed("life_cycle", 20, LifeCycle::ofCode, "code_unknown");
    fields.done();
    return new Machine(
        before.id(),
        edited,
        new Upkeep(life == null ? upkeep.lifeCycle() : life, upkeep.version(), upkeep.seenAt()));
  }

  private Hostname address(Hostname before) {
    var told = fields.parsed("address", 253, Cell::address, "address_invalid");
    return told == null ? before : told;
  }

  private Endpoint endpoint(Endpoint before, Hostname address) {
    var port = fields.whole("port", 0, 65_535);
    return new Endpoint(
        address,
        port == null ? before.port() : port == 0 ? null : port,
        text("transport", 20, before.protocol(), Cell::transport, "transport_unknown"),
        text(
            "credential",
            Endpoint.LONGEST_CREDENTIAL_NAME,
            before.credential(),
            Optional::of,
            "credential_unknown"));
  }

  private Particulars particulars(Particulars before) {
    return new Particulars(
        text("owner", Particulars.LONGEST_OWNER, before.owner(), Optional::of, "field_type"),
        text(
            "serial_number",
            Particulars.LONGEST_SERIAL_NUMBER,
            before.serialNumber(),
            Optional::of,
            "field_type"),
        seat(before.seat()));
  }

  private @Nullable Seat seat(@Nullable Seat before) {
    var told = fields.object("seat");
    if (told == null) return before;
    var row = told.whole("row", 1, Seat.MOST);
    var column = told.whole("column", 1, Seat.MOST);
    told.done();
    if (row == null && column == null) return null;
    if (row == null) throw Problem.field(told.at("row"), "field_missing");
    if (column == null) throw Problem.field(told.at("column"), "field_missing");
    return new Seat(row, column);
  }

  private Map<String, String> labels(Map<String, String> before) {
    var told = fields.object("labels");
    return told == null ? before : told.texts(MOST_LABELS, LONGEST_LABEL);
  }

  private <T> @Nullable T text(
      String field,
      int most,
      @Nullable T before,
      Function<String, Optional<T>> parse,
      String code) {
    var text = fields.text(field, most);
    if (text == null) return before;
    return text.isBlank() ? null : fields.parsed(field, most, parse, code);
  }
}
