package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.selector.Subject;
import picocli.CommandLine.Option;

/** Over which PCs shall a run go, by what was typed: a list, a selector, a group? */
final class RunMachines {
  @Option(
      names = "--machines",
      paramLabel = "FILE",
      description = "List of PCs: CSV with a header; 'name' is required.")
  private @Nullable Path machines;

  @Option(
      names = "--skip-bad-rows",
      description = "Go on with the good rows of a list that has bad ones.")
  private boolean skipBadRows;

  @Option(
      names = "--where",
      paramLabel = "SELECTOR",
      description = "PCs of the inventory: \"room:A101 renewal:expired\".")
  private @Nullable String selector;

  @Option(names = "--group", paramLabel = "NAME", description = "… those of this group.")
  private @Nullable String group;

  void addTo(ObjectNode order, ApiClient client, Terminal terminal, Sentences sentences)
      throws InterruptedException {
    var meant = meant();
    if (meant.isEmpty() == (machines == null)) {
      throw new UserError(sentences.text("usage.run_machines"));
    }
    if (machines == null) {
      order.put("selector", meant);
      return;
    }
    var list = new ListOptions();
    list.machines = machines;
    list.skipBadRows = skipBadRows;
    var listings = ListOfMachines.read(list, credentials(client), terminal, sentences);
    addTo(order.putArray("machines"), listings);
  }

  private String meant() {
    var where = selector == null || selector.isBlank() ? "" : selector.strip();
    if (group == null) return where;
    var ofGroup = Machines.term(Subject.GROUP, group.strip());
    return where.isEmpty() ? ofGroup : ofGroup + " (" + where + ")";
  }

  private static Set<String> credentials(ApiClient client) throws InterruptedException {
    var names = new HashSet<String>();
    client.get("credentials").path("credentials").forEach(c -> names.add(c.path("name").asText()));
    return names;
  }

  private static void addTo(ArrayNode machines, List<Listing> listings) {
    for (var listing : listings) {
      var endpoint = listing.endpoint();
      var machine = machines.addObject().put("name", listing.name().value());
      machine.put("address", endpoint.address().value());
      machine.put("port", endpoint.port());
      machine.put("transport", endpoint.protocol() == null ? null : endpoint.protocol().code());
      machine.put("credential", endpoint.credential());
      machine.put("room", listing.room() == null ? null : listing.room().name());
      machine.put("mac", listing.mac() == null ? null : listing.mac().value());
      machine.put("note", listing.note());
      var labels = machine.putObject("labels");
      listing.labels().forEach(labels::put);
    }
  }
}
