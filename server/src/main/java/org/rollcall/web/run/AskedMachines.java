package org.rollcall.web.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which machines does a request name? The same is allowed as in a list from a file. */
final class AskedMachines {
  static final int MOST = 100_000;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_LABEL = 1_000;
  private static final int MOST_LABELS = 50;

  private final Fields fields;
  private final Set<MachineName> names = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  private AskedMachines(Fields fields) {
    this.fields = fields;
  }

  /** Those that are named, or else those that the selector means. */
  static List<AskedMachine> of(Fields fields, Function<String, List<MachineName>> selected) {
    var nodes = fields.list("machines", MOST);
    var selector = fields.text("selector", Selector.LONGEST);
    if (selector != null && !selector.isBlank()) {
      if (nodes != null) throw Problem.field("selector", "machines_twice_told");
      var names = selected.apply(selector);
      if (names.isEmpty()) throw Problem.field("selector", "selector_means_none");
      if (names.size() > MOST) {
        throw Problem.field("selector", "field_too_many", Map.of("most", Integer.toString(MOST)));
      }
      return names.stream().<AskedMachine>map(AskedMachine.Known::new).toList();
    }
    if (nodes == null || nodes.isEmpty()) throw Problem.field("machines", "field_missing");
    var reader = new AskedMachines(fields);
    var machines = new ArrayList<AskedMachine>();
    for (var i = 0; i < nodes.size(); i++) machines.add(reader.machine(i, nodes.get(i)));
    return machines;
  }

  private AskedMachine machine(int index, JsonNode node) {
    var at = "machines[" + index + "]";
    if (!node.isTextual()) return told(fields.within("machines", index, node));
    return new AskedMachine.Known(once(at, name(at, node.textValue())));
  }

  private AskedMachine told(Fields row) {
    var at = row.at("name");
    var name = once(at, name(at, row.required("name", MachineName.LONGEST)));
    var endpoint = endpoint(row, name);
    var listing =
        new Listing(
            name,
            endpoint,
            row.parsed("room", 200, Cell::room, "room_invalid"),
            row.parsed("mac", 40, Cell::mac, "mac_invalid"),
            row.text("note", LONGEST_NOTE),
            labels(row));
    row.done();
    return new AskedMachine.Told(listing);
  }

  private Endpoint endpoint(Fields row, MachineName name) {
    var told = row.parsed("address", 253, Cell::address, "address_invalid");
    var endpoint =
        new Endpoint(
            told == null ? addressOf(row, name) : told,
            row.whole("port", 1, 65_535),
            row.parsed("transport", 20, Cell::transport, "transport_unknown"),
            row.text("credential", Endpoint.LONGEST_CREDENTIAL_NAME));
    // Visited twice at once, a PC would be activated twice.
    if (!places.add(endpoint.address() + "|" + endpoint.port())) {
      var values = Map.of("value", endpoint.address().value());
      throw Problem.field(row.at("address"), "address_twice", values);
    }
    return endpoint;
  }

  private static Hostname addressOf(Fields row, MachineName name) {
    return Cell.address(name.value())
        .orElseThrow(() -> Problem.field(row.at("address"), "field_missing"));
  }

  private static MachineName name(String at, String text) {
    return Optional.of(text)
        .flatMap(Cell::name)
        .orElseThrow(() -> Problem.field(at, "name_invalid", Map.of("value", text)));
  }

  private MachineName once(String at, MachineName name) {
    if (names.add(name)) return name;
    throw Problem.field(at, "machine_twice", Map.of("value", name.value()));
  }

  private static Map<String, String> labels(Fields row) {
    @Nullable Fields labels = row.object("labels");
    return labels == null ? new LinkedHashMap<>() : labels.texts(MOST_LABELS, LONGEST_LABEL);
  }
}
