package org.rollcall.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;

/**
 * What is to be done, and what must hold afterwards? Product keys are never a part of it.
 *
 * @param products the families that it covers
 * @param hosts the KMS host that each of them shall use; one that only reads may do without
 * @param horizon how far ahead a product must be activated to be left alone
 * @param visitTimeout how long one visit may take
 */
public record Plan(
    Set<Application> products,
    Map<Application, KmsAddress> hosts,
    Duration horizon,
    Mode mode,
    Duration visitTimeout) {
  public static final Duration DEFAULT_HORIZON = Duration.ofDays(30);
  public static final Duration DEFAULT_VISIT_TIMEOUT = Duration.ofMinutes(15);

  /** How far may a visit go? */
  public enum Mode {
    /** Activates what does not hold. */
    ACTIVATE,
    /** Activates even what could be left alone. */
    INSIST,
    /** Reads, and changes nothing. */
    READ;

    /** The stable code: stored, sent and exported as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> find(String code) {
      return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }

    static Mode ofCode(String code) {
      return find(code)
          .orElseThrow(() -> new IllegalStateException("a newer version wrote the mode " + code));
    }
  }

  public Plan {
    if (products.isEmpty()) throw new IllegalArgumentException("a plan covers a product at least");
    if (mode != Mode.READ && !hosts.keySet().containsAll(products)) {
      throw new IllegalArgumentException("a product is activated by a KMS host");
    }
    if (horizon.isNegative()) throw new IllegalArgumentException("a horizon lies ahead");
    if (!visitTimeout.isPositive()) throw new IllegalArgumentException("a visit takes its time");
    products = Collections.unmodifiableSet(EnumSet.copyOf(products));
    var kept = new EnumMap<Application, KmsAddress>(Application.class);
    kept.putAll(hosts);
    kept.keySet().retainAll(products);
    hosts = Collections.unmodifiableMap(kept);
  }

  public static Plan of(Map<Application, KmsAddress> hosts) {
    return new Plan(hosts.keySet(), hosts, DEFAULT_HORIZON, Mode.ACTIVATE, DEFAULT_VISIT_TIMEOUT);
  }

  public boolean covers(Application application) {
    return products.contains(application);
  }

  public boolean insists() {
    return mode == Mode.INSIST;
  }

  public boolean readsOnly() {
    return mode == Mode.READ;
  }
}
