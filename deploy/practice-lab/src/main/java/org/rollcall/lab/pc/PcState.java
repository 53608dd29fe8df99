package org.rollcall.lab.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rollcall.lab.scenario.LicensingSpec.KmsSetting;
import org.rollcall.lab.scenario.PcSpec;

/** What does a PC know and remember? Commands read and change it; its clock may be wrong. */
public final class PcState {
  static final Duration UP_FOR = Duration.ofMinutes(40);

  private final PcSpec spec;
  private final KmsWorld kmsWorld;
  private final Supplier<Instant> time;
  private final Image image;
  private final List<License> licenses;
  private Instant bootedAt;
  private KmsSetting globalKms;

  public PcState(PcSpec spec, Image image, KmsWorld kmsWorld, Supplier<Instant> time) {
    this.spec = spec;
    this.image = image;
    this.kmsWorld = kmsWorld;
    this.time = time;
    var written = image.writtenAt();
    licenses = spec.licensing().licenses().stream().map(l -> new License(l, written)).toList();
    bootedAt = time.get().minus(UP_FOR);
    globalKms = spec.licensing().global();
  }

  public PcSpec spec() {
    return spec;
  }

  public Identity identity() {
    return image.identity();
  }

  /** The true time, by which licences run out. */
  public Instant now() {
    return time.get();
  }

  /** What the PC's own clock says, in UTC. */
  public Instant clock() {
    return now().plus(clockOffset());
  }

  public Instant bootedAt() {
    return bootedAt.plus(clockOffset());
  }

  public Instant installedAt() {
    return image.installedAt().plus(clockOffset());
  }

  /** It was off and starts: what is due to be renewed renews itself, as far as a host answers. */
  public void boot() {
    bootedAt = now();
    licenses.stream().filter(license -> license.wantsRenewal(now())).forEach(this::askKms);
  }

  public List<License> licenses() {
    return licenses;
  }

  /** The licences of Office, or else of Windows, that have a key. */
  public Stream<License> keyed(boolean windows) {
    return licenses.stream()
        .filter(license -> license.product().windows() == windows && license.key().isPresent());
  }

  public KmsSetting globalKms() {
    return globalKms;
  }

  public void setGlobalKms(KmsSetting setting) {
    globalKms = setting;
  }

  /** Sets the product's own KMS host; what is empty or 0 stays as it was. */
  public void setProductKms(License license, Optional<String> host, int port) {
    var old = license.kms();
    license.kms(new KmsSetting(host.orElse(old.host()), port == 0 ? old.port() : port));
  }

  public void clearProductKms(License license) {
    license.kms(KmsSetting.NONE);
  }

  /** The setting in force: the product's own, else the global one. */
  public KmsSetting effectiveKms(License license) {
    return license.kms().isSet() ? license.kms() : globalKms;
  }

  /** Tries to activate a licence: the HRESULT, 0 for success. */
  public int activate(License license) {
    var scripted = license.scriptedAnswer();
    if (scripted.isPresent() && scripted.get() != Codes.OK) return scripted.get();
    return license.isKmsClient() ? askKms(license) : Codes.OK;
  }

  private int askKms(License license) {
    var view = spec.licensing().kms();
    var code = kmsWorld.judge(license, effectiveKms(license), clockOffset(), view);
    if (code == Codes.OK) license.activate(now());
    return code;
  }

  /** Installs a product key, of which the lab knows the last five characters only. */
  public Optional<License> install(String productKey) {
    var end = productKey.substring(Math.max(0, productKey.length() - 5)).toUpperCase(Locale.ROOT);
    var fitting = licenses.stream().filter(l -> l.product().key().equals(end)).findFirst();
    fitting.ifPresent(License::install);
    return fitting;
  }

  public boolean uninstall(String lastFive) {
    var found =
        licenses.stream()
            .filter(l -> l.key().filter(lastFive::equalsIgnoreCase).isPresent())
            .findFirst();
    found.ifPresent(License::uninstall);
    return found.isPresent();
  }

  public boolean kmsAnswers(String address) {
    return kmsWorld.answers(address, spec.licensing().kms());
  }

  /** Whether whoever is logged in here may change settings. */
  public boolean elevated() {
    return spec.access().account().elevated();
  }

  private Duration clockOffset() {
    return Duration.ofMinutes(spec.system().clock().offsetMinutes());
  }
}
