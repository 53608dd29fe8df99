package org.rollcall.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.facts.Facts;
import org.rollcall.activation.facts.KmsSetting;
import org.rollcall.activation.facts.License;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;

/** What do a PC's facts say, put as a survey? */
public final class FactsSurvey {
  private final Facts facts;
  private final Instant at;

  public FactsSurvey(Facts facts, Instant at) {
    this.facts = facts;
    this.at = at;
  }

  public Survey survey(Collection<KmsAddress> asked) {
    var folder = facts.newestOsppFolder().orElse(null);
    var way = new Survey.Way(false, facts.scriptHost().usable(), folder, null);
    var keyless =
        facts.volumeEditionsWithoutKey().stream()
            .map(edition -> new Survey.Keyless(edition.application(), edition.installed()))
            .toList();
    var rented = Objects.requireNonNullElse(facts.subscriptions(), List.<String>of());
    return new Survey(at, way, products(rented), keyless, rented, surroundings(asked));
  }

  private List<SeenProduct> products(List<String> rented) {
    var products = new ArrayList<SeenProduct>();
    for (var license : Objects.requireNonNullElse(facts.licenses(), List.<License>of())) {
      if (license.partialKey() != null && !Boolean.TRUE.equals(license.addon())) {
        products.add(product(license));
      }
    }
    var told =
        products.stream()
            .anyMatch(product -> product.reading().state() == ProductState.SUBSCRIPTION);
    if (!told) rented.forEach(name -> products.add(subscription(name)));
    return products;
  }

  private SeenProduct product(License license) {
    var setting = facts.kmsSetting(license);
    var reading = Subscriptions.marked(license.reading(setting));
    var source = reading.kmsHost() == null ? null : setting.map(FactsSurvey::level).orElse(null);
    return new SeenProduct(
        application(license.applicationId()), reading, source, license.isAdActivated());
  }

  private static String level(KmsSetting setting) {
    return setting.level().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Application application(@Nullable String id) {
    return id == null ? null : Application.ofId(id).orElse(null);
  }

  private static SeenProduct subscription(String name) {
    var reading = new Reading(name, null, null, null, ProductState.SUBSCRIPTION, null, null, null);
    return new SeenProduct(Application.OFFICE, reading, null, false);
  }

  private Survey.Surroundings surroundings(Collection<KmsAddress> asked) {
    return new Survey.Surroundings(
        facts.clock().aheadOf(at).orElse(null),
        facts.account().elevated(),
        ports(asked),
        facts.powershell().languageMode(),
        facts.restoredAtBootBy().stream().findFirst().orElse(null),
        Boolean.TRUE.equals(facts.service().isKmsHost()),
        wakeHindrances(),
        identity(),
        installation());
  }

  private Installation installation() {
    var windows = facts.windows();
    return new Installation(facts.machineSid(), windows.installedAt(), windows.caption());
  }

  private Map<KmsAddress, Boolean> ports(Collection<KmsAddress> asked) {
    var ports = new HashMap<KmsAddress, Boolean>();
    for (var address : asked) {
      facts.reaches(address).ifPresent(answers -> ports.put(address, answers));
    }
    return ports;
  }

  private List<FindingCode> wakeHindrances() {
    var waking = facts.waking();
    var hindrances = new ArrayList<FindingCode>();
    if (waking.filter(pc -> pc.fastStartup()).isPresent()) hindrances.add(Known.FAST_STARTUP_ON);
    if (waking.filter(pc -> !pc.armed()).isPresent()) hindrances.add(Known.NIC_WAKE_OFF);
    return hindrances;
  }

  private Identity identity() {
    return new Identity(
        facts.service().cmid(), facts.biosUuid(), facts.serialNumber(), facts.machineSid(), at);
  }
}
