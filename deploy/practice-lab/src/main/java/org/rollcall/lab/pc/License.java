package org.rollcall.lab.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.scenario.CatalogueEntry;
import org.rollcall.lab.scenario.LicenseSpec;
import org.rollcall.lab.scenario.LicensingSpec.KmsSetting;

/** What does the PC know of one licence at this moment? Commands change it. */
public final class License {
  // How long an activation by KMS holds: 259,200 minutes.
  static final Duration KMS_VALIDITY = Duration.ofDays(180);
  private static final Duration RENEWAL_EVERY = Duration.ofDays(7);
  // 30 days: how long Office and Windows go on after an activation has run out.
  private static final Duration TOLERANCE = Duration.ofDays(30);

  private final LicenseSpec spec;
  private @Nullable String key;
  private LicenseStatus status;
  private @Nullable Instant until;
  private @Nullable Instant activatedAt;
  private int reason;
  private KmsSetting kms;
  private int attempts;

  License(LicenseSpec spec, Instant now) {
    this.spec = spec;
    key = spec.key();
    status = LicenseStatus.ofCode(spec.status());
    until = spec.minutes() > 0 ? now.plus(Duration.ofMinutes(spec.minutes())) : null;
    reason = Codes.parse(spec.reason());
    kms = spec.kms();
  }

  public CatalogueEntry product() {
    return spec.product();
  }

  public Optional<String> key() {
    return Optional.ofNullable(key);
  }

  /** Whether a key is installed that a KMS host activates. */
  public boolean isKmsClient() {
    return key != null && product().kmsClient();
  }

  public boolean activatedByDirectory() {
    return spec.ad();
  }

  public KmsSetting kms() {
    return kms;
  }

  void kms(KmsSetting setting) {
    kms = setting;
  }

  public LicenseStatus status(Instant now) {
    if (status == LicenseStatus.OOB_GRACE && isOver(now)) return LicenseStatus.NOTIFICATION;
    if (!lapsed(now)) return status;
    return now.isBefore(lapse().plus(TOLERANCE))
        ? LicenseStatus.OOT_GRACE
        : LicenseStatus.NOTIFICATION;
  }

  public int reason(Instant now) {
    var over = lapsed(now) || (status == LicenseStatus.OOB_GRACE && isOver(now));
    return over ? Codes.GRACE_OVER : reason;
  }

  /** Minutes until the state ends, begun ones counted in; 0 where it does not end. */
  public long minutes(Instant now) {
    if (until == null) return 0;
    var end = lapsed(now) ? lapse().plus(TOLERANCE) : lapse();
    return Math.max(0, Math.ceilDiv(Duration.between(now, end).toMillis(), 60_000L));
  }

  void install() {
    key = product().key();
    status = LicenseStatus.OOB_GRACE;
    reason = Codes.IN_GRACE;
  }

  void uninstall() {
    key = null;
    status = LicenseStatus.UNLICENSED;
    reason = Codes.KEY_MISSING;
    until = null;
  }

  /** What the scenario has this attempt answer, before anybody else is asked. */
  Optional<Integer> scriptedAnswer() {
    var codes = spec.answers().codes();
    if (codes.isEmpty()) return Optional.empty();
    var attempt = attempts++;
    if (attempt >= codes.size() && !spec.answers().forever()) return Optional.empty();
    return Optional.of(Codes.parse(codes.get(Math.min(attempt, codes.size() - 1))));
  }

  void activate(Instant now) {
    if (spec.answers().inVain()) return;
    status = LicenseStatus.LICENSED;
    reason = Codes.VERIFY_RIGHTS;
    until = now.plus(KMS_VALIDITY);
    activatedAt = now;
  }

  /** Whether Windows asks for it again of its own accord. */
  boolean wantsRenewal(Instant now) {
    return isKmsClient() && activatedAt != null && !now.isBefore(activatedAt.plus(RENEWAL_EVERY));
  }

  private boolean lapsed(Instant now) {
    return status == LicenseStatus.LICENSED && isOver(now);
  }

  private boolean isOver(Instant now) {
    return until != null && !until.isAfter(now);
  }

  private Instant lapse() {
    return until == null ? Instant.MAX : until;
  }
}
