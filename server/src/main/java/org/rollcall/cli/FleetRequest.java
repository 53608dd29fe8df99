package org.rollcall.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.activation.Application;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Protocol;
import org.rollcall.run.Entrance;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.transport.wsman.WsmanHosts;

/** What do the typed options ask for? Whatever is wrong with them is said before anything runs. */
final class FleetRequest {
  private final FleetOptions options;
  private final Terminal terminal;
  private final Sentences sentences;
  private final KeyringOptions keyring;
  private Plan.Mode mode = Plan.Mode.ACTIVATE;
  private Duration horizon = Plan.DEFAULT_HORIZON;
  private Retry retry = Retry.USUAL;
  private Map<String, ProductKey> keys = Map.of();

  FleetRequest(FleetOptions options, Terminal terminal, Sentences sentences) {
    this.options = options;
    this.terminal = terminal;
    this.sentences = sentences;
    this.keyring = new KeyringOptions(options, sentences);
  }

  FleetRequest mode(Plan.Mode wanted) {
    mode = wanted;
    return this;
  }

  FleetRequest horizon(Duration wanted) {
    horizon = wanted;
    return this;
  }

  FleetRequest retry(Retry wanted) {
    retry = wanted;
    return this;
  }

  FleetRequest keys(Map<String, ProductKey> entered) {
    keys = entered;
    return this;
  }

  OneShot.Request build() {
    if (options.atOnce < 1 || options.atOnce > 5_000) {
      throw new UserError(sentences.text("usage.at_once"));
    }
    var plan = plan();
    var listings = listings();
    var usualIsNeeded = listings.stream().anyMatch(row -> row.endpoint().credential() == null);
    var protocol = protocol();
    var ways =
        new ListedWays(
            new Entrance(Entrance.scheme(protocol), options.port, options.trust.trust(sentences)),
            keyring.keyring(usualIsNeeded, terminal));
    var visiting = new ListedVisits(ways, new WsmanHosts(InstantSource.system()), keys);
    var account = Objects.requireNonNullElse(options.username, "-");
    return new OneShot.Request(listings, plan, visiting, account, options.atOnce, retry);
  }

  /** Tells in words and counts what would be done. */
  void describe() {
    var plan = plan();
    var listings = listings();
    var families =
        plan.products().stream()
            .map(family -> sentences.text("family." + family.code()) + host(plan, family))
            .collect(Collectors.joining("、"));
    terminal
        .out()
        .println(
            sentences.text(
                "dry_run." + mode.code(),
                Map.of(
                    "machines", listings.size(), "products", families, "at_once", options.atOnce)));
    new DrySteps(terminal.out(), sentences).print(plan, keys);
    for (var row : listings) {
      terminal.out().println("  " + row.name() + "  " + row.endpoint().address());
    }
    terminal.out().println(sentences.text("dry_run.nothing_done"));
    terminal.out().flush();
  }

  private static String host(Plan plan, Application family) {
    var host = plan.hosts().get(family);
    return host == null ? "" : " → " + host;
  }

  private List<Listing> listings() {
    return ListOfMachines.read(options.list, keyring.named().keySet(), terminal, sentences);
  }

  private Plan plan() {
    var products = products();
    var hosts = KmsOption.parse(options.kms, sentences);
    if (mode != Plan.Mode.READ && !hosts.keySet().containsAll(products)) {
      throw new UserError(sentences.text("usage.kms_missing"));
    }
    if (options.visitTimeoutSeconds < 1) throw new UserError(sentences.text("usage.timeout"));
    return new Plan(products, hosts, horizon, mode, options.visitTimeout());
  }

  private Set<Application> products() {
    var products = EnumSet.noneOf(Application.class);
    for (var name : options.products) {
      products.add(
          Application.ofCode(name.strip().toLowerCase(Locale.ROOT))
              .orElseThrow(
                  () -> new UserError(sentences.text("usage.products", Map.of("value", name)))));
    }
    return products;
  }

  private Protocol protocol() {
    return Protocol.ofCode(options.transport)
        .filter(protocol -> protocol != Protocol.SSH)
        .orElseThrow(
            () ->
                new UserError(
                    sentences.text("usage.transport", Map.of("value", options.transport))));
  }
}
