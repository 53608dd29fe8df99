package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Option;

/** What shall a run do, and under which terms, by what was typed? What was not is the server's. */
final class RunTerms {
  @Option(
      names = "--kms",
      paramLabel = "[FAMILY=]HOST[:PORT]",
      description = "KMS host, for all products or for 'office' or 'windows' alone.")
  private List<String> kms = new ArrayList<>();

  @Option(
      names = "--products",
      split = ",",
      paramLabel = "office,windows",
      description = "What to look after. Default: both.")
  private Set<String> products = Set.of();

  @Option(names = "--mode", paramLabel = "activate|insist|read", description = "Default: activate.")
  private @Nullable String mode;

  @Option(
      names = "--credential",
      paramLabel = "NAME",
      description =
          "The server's credential for PCs where neither they, their room nor a group names one.")
  private @Nullable String credential;

  @Option(names = "--transport", paramLabel = "winrm|winrm-https", description = "Default: winrm.")
  private @Nullable String transport;

  @Option(names = "--port", paramLabel = "N", description = "Port where a row names none.")
  private @Nullable Integer port;

  @Option(names = "--at-once", paramLabel = "N", description = "PCs visited at once. Default: 50.")
  private @Nullable Integer atOnce;

  @Option(names = "--per-room", paramLabel = "N", description = "… of one room. Default: 200.")
  private @Nullable Integer perRoom;

  @Option(
      names = "--jitter",
      paramLabel = "SECONDS",
      description = "Over how long the first visits are spread.")
  private @Nullable Integer jitter;

  @Option(
      names = "--waves",
      split = ",",
      paramLabel = "N,…",
      description = "How many PCs go first, second …; the rest go last.")
  private List<Integer> waves = new ArrayList<>();

  @Option(
      names = "--brake-percent",
      paramLabel = "N",
      description = "Pause when so many of a hundred PCs that were reached fail. Default: 50.")
  private @Nullable Integer brakePercent;

  @Option(
      names = "--brake-reached",
      paramLabel = "N",
      description = "… once so many were reached. Default: 10.")
  private @Nullable Integer brakeReached;

  @Option(names = "--no-catch-up", description = "Do not wait for PCs that are off.")
  private boolean noCatchUp;

  @Option(
      names = "--deadline",
      paramLabel = "TIME|PT8H",
      description = "When the run ends at the latest. Default: in 24 hours.")
  private @Nullable String deadline;

  @Option(names = "--wake", description = "Wake PCs that are off.")
  private boolean wake;

  @Option(names = "--shut-down", description = "Shut PCs down again that were woken.")
  private boolean shutDown;

  @Option(
      names = "--visit-timeout",
      paramLabel = "SECONDS",
      description = "What one visit may take at most. Default: 900.")
  private @Nullable Integer visitTimeout;

  @Option(
      names = "--horizon-days",
      paramLabel = "N",
      description = "Leave alone what is activated for longer. Default: 30.")
  private @Nullable Integer horizonDays;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the run.")
  private @Nullable String reason;

  void addTo(ObjectNode order, Sentences sentences) {
    var hosts = KmsOption.parse(kms, sentences);
    if (!hosts.isEmpty()) {
      var object = order.putObject("kms");
      hosts.forEach((family, host) -> object.put(family.code(), host.toString()));
    }
    if (!products.isEmpty()) products.forEach(order.putArray("products")::add);
    text(order, "mode", mode);
    text(order, "credential", credential);
    text(order, "transport", transport);
    text(order, "deadline", deadline);
    text(order, "reason", reason);
    numbers(order);
    if (noCatchUp) order.put("catch_up", false);
    if (wake) order.put("wake", true);
    if (shutDown) order.put("shut_down", true);
  }

  private void numbers(ObjectNode order) {
    number(order, "port", port);
    number(order, "at_once", atOnce);
    number(order, "per_room", perRoom);
    number(order, "jitter_seconds", jitter);
    number(order, "visit_timeout_seconds", visitTimeout);
    number(order, "horizon_days", horizonDays);
    if (!waves.isEmpty()) waves.forEach(order.putArray("waves")::add);
    if (Objects.nonNull(brakePercent) || Objects.nonNull(brakeReached)) {
      var brake = order.putObject("brake");
      number(brake, "harm_percent", brakePercent);
      number(brake, "reached", brakeReached);
    }
  }

  private static void number(ObjectNode order, String field, @Nullable Integer value) {
    if (value != null) order.put(field, value);
  }

  private static void text(ObjectNode order, String field, @Nullable String value) {
    if (value != null) order.put(field, value);
  }
}
