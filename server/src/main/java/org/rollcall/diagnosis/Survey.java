package org.rollcall.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;

/**
 * What was seen on a PC at one moment, in whichever way it was read?
 *
 * @param withoutKey volume editions that are installed and have no product key
 * @param subscriptions Microsoft 365 and subscription products, which are not measured here
 */
public record Survey(
    Instant at,
    Way way,
    List<SeenProduct> products,
    List<Keyless> withoutKey,
    List<String> subscriptions,
    Surroundings surroundings) {
  public Survey {
    products = List.copyOf(products);
    withoutKey = List.copyOf(withoutKey);
    subscriptions = List.copyOf(subscriptions);
  }

  /** A volume edition that lacks a key, by the name under which it was installed. */
  public record Keyless(Application application, String name) {}

  /**
   * By what was it read, and by what can be acted?
   *
   * @param byText read from what cscript prints, because the facts script did not answer
   * @param scriptHost whether cscript runs VBScript there
   * @param osppFolder the newest Office folder that holds ospp.vbs
   * @param obstacle the finding that says why the facts script did not answer
   */
  public record Way(
      boolean byText,
      boolean scriptHost,
      @Nullable String osppFolder,
      @Nullable FindingCode obstacle) {}

  /**
   * What around the products decides whether an activation can succeed and will last?
   *
   * @param clockAhead how far the PC's clock is ahead of ours; null where it could not be read
   * @param ports for each KMS address asked, whether it answered the PC
   * @param restoredBy what puts the disk back at every boot; null where nothing does
   * @param installation which of the PC's Windows answered
   * @param wakeHindrances what keeps a PC, which could be woken, from waking once it is off
   */
  public record Surroundings(
      @Nullable Duration clockAhead,
      @Nullable Boolean elevated,
      Map<KmsAddress, Boolean> ports,
      @Nullable String languageMode,
      @Nullable String restoredBy,
      boolean kmsHost,
      List<FindingCode> wakeHindrances,
      @Nullable Identity identity,
      Installation installation) {
    public Surroundings {
      ports = Map.copyOf(ports);
      wakeHindrances = List.copyOf(wakeHindrances);
    }
  }
}
