package org.rollcall.activation.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.Reading;

/**
 * What did a PC tell of itself at one moment (FACTS.md)? What it could not read is null; lists tell
 * null from empty.
 */
public record Facts(
    @Nullable String computerName,
    @Nullable String domain,
    @Nullable String machineSid,
    @Nullable String biosUuid,
    @Nullable String serialNumber,
    Windows windows,
    Clock clock,
    Account account,
    @Nullable List<String> loggedOn,
    PowerShell powershell,
    ScriptHost scriptHost,
    @Nullable List<Office> office,
    @Nullable List<String> subscriptions,
    Licensing service,
    @Nullable List<License> licenses,
    @Nullable List<Probe> probes,
    @Nullable List<DiskRestore> diskRestore,
    @Nullable Boolean fastStartup,
    @Nullable List<Adapter> adapters)
    implements FactsAnswer {

  public record Windows(
      @Nullable String caption,
      @Nullable String editionId,
      @Nullable String version,
      @Nullable String architecture,
      @Nullable String uiLanguage,
      @Nullable Long codePage,
      @Nullable Instant installedAt,
      @Nullable Instant bootedAt) {}

  public record Clock(
      @Nullable Instant utc, @Nullable String timeZone, @Nullable Long utcOffsetMinutes) {
    /** How far the PC's clock is ahead of this moment; negative when it is behind. */
    public Optional<Duration> aheadOf(Instant now) {
      return Optional.ofNullable(utc).map(told -> Duration.between(now, told));
    }
  }

  public record Account(@Nullable String name, @Nullable Boolean elevated) {}

  public record PowerShell(@Nullable String version, @Nullable String languageMode) {}

  public record ScriptHost(@Nullable Boolean enabled, @Nullable Boolean vbscript) {
    /** Whether ospp.vbs and slmgr.vbs can run; yes unless the PC says that they cannot. */
    public boolean usable() {
      return !Boolean.FALSE.equals(enabled) && !Boolean.FALSE.equals(vbscript);
    }
  }

  /** Does a KMS host answer when this PC asks? */
  public record Probe(@Nullable String address, @Nullable Boolean answered) {}

  /** Software that puts the disk back at boot; active null when it cannot be told. */
  public record DiskRestore(@Nullable String product, @Nullable Boolean active) {}

  /** A network adapter; wakeOnMagicPacket null when it cannot wake the PC, or cannot be read. */
  public record Adapter(
      @Nullable String name,
      @Nullable String mac,
      @Nullable Boolean wired,
      @Nullable Boolean wakeOnMagicPacket) {
    boolean couldWake() {
      return Boolean.TRUE.equals(wired) && wakeOnMagicPacket != null;
    }
  }

  /** Can a PC with a wired adapter be woken once it is off? */
  public record Waking(boolean fastStartup, boolean armed) {}

  /** Every licence with a key, as the Reading that the text readers would give. */
  public List<Reading> readings() {
    return keyed(_ -> true).map(license -> license.reading(kmsSetting(license))).toList();
  }

  /** The KMS host that is in force for a licence. */
  public Optional<KmsSetting> kmsSetting(License license) {
    return KmsSetting.inForce(license, service);
  }

  /** The licences that a KMS host activates. */
  public List<License> kmsClients(Application application) {
    return keyed(license -> license.isKmsClient() && license.isOf(application)).toList();
  }

  /** The folder of the newest Office that has ospp.vbs, as the PC wrote it. */
  public Optional<String> newestOsppFolder() {
    return Office.newestWithOspp(office == null ? List.of() : office);
  }

  /** The volume editions that are installed and carry no key: nothing can activate those. */
  public List<VolumeEdition> volumeEditionsWithoutKey() {
    return VolumeEdition.withoutKey(this);
  }

  /** Whether a Microsoft 365 subscription is installed next to a volume Office. */
  public boolean subscriptionBesideVolume() {
    if (subscriptions == null || subscriptions.isEmpty()) return false;
    return !kmsClients(Application.OFFICE).isEmpty() || !VolumeEdition.ofOffice(this).isEmpty();
  }

  /** Whether the port of this KMS host answers from the PC; empty when that was not found out. */
  public Optional<Boolean> reaches(KmsAddress host) {
    return probes == null
        ? Optional.empty()
        : probes.stream()
            .filter(probe -> host.toString().equalsIgnoreCase(probe.address()))
            .map(Probe::answered)
            .filter(Objects::nonNull)
            .findFirst();
  }

  /** What is known to put the disk back at the next boot, an activation with it. */
  public List<String> restoredAtBootBy() {
    return diskRestore == null
        ? List.of()
        : diskRestore.stream()
            .filter(restore -> Boolean.TRUE.equals(restore.active()))
            .map(DiskRestore::product)
            .filter(Objects::nonNull)
            .toList();
  }

  /** Whether the PC could be woken; empty where it has no wired adapter that ever could. */
  public Optional<Waking> waking() {
    var wired =
        (adapters == null ? List.<Adapter>of() : adapters)
            .stream().filter(Adapter::couldWake).toList();
    var armed = wired.stream().anyMatch(nic -> Boolean.TRUE.equals(nic.wakeOnMagicPacket()));
    return wired.isEmpty()
        ? Optional.empty()
        : Optional.of(new Waking(Boolean.TRUE.equals(fastStartup), armed));
  }

  private Stream<License> keyed(Predicate<License> wanted) {
    return (licenses == null ? List.<License>of() : licenses).stream().filter(wanted);
  }
}
