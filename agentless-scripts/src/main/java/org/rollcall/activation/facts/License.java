package org.rollcall.activation.facts;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Application;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** One licence that has a key, as SoftwareLicensingProduct tells of it. */
public record License(
    @Nullable String id,
    @Nullable String applicationId,
    @Nullable String name,
    @Nullable String description,
    @Nullable String partialKey,
    @Nullable Boolean addon,
    @Nullable Long status,
    @Nullable Hresult reason,
    @Nullable Long minutes,
    KmsHost kms,
    KmsHost discovered,
    @Nullable Long activationType,
    @Nullable Boolean adActivated) {
  private static final String CHANNEL = " channel";

  /** The word before "channel" in the description: {@code Office 19, VOLUME_KMSCLIENT channel}. */
  public @Nullable String channel() {
    if (description == null || !description.endsWith(CHANNEL)) return null;
    var told = description.substring(0, description.length() - CHANNEL.length());
    var channel = told.substring(told.lastIndexOf(',') + 1).strip();
    return channel.isEmpty() ? null : channel;
  }

  public boolean isOf(Application application) {
    return application.id().equalsIgnoreCase(applicationId);
  }

  public boolean isKmsClient() {
    return Reading.KMS_CLIENT.equals(channel());
  }

  /** Whether it is of the volume programme, KMS client or MAK. */
  public boolean isVolume() {
    var channel = channel();
    return channel != null && (channel.startsWith("VOLUME_") || channel.endsWith("(MAK)"));
  }

  /** Whether Active Directory, not a KMS host, keeps it activated. */
  public boolean isAdActivated() {
    return Boolean.TRUE.equals(adActivated);
  }

  public ProductState state() {
    return status == null ? ProductState.UNKNOWN : ProductState.ofLicenseStatus(status);
  }

  /** A KMS host matters to a KMS client only, and there not to one that AD activated. */
  public Reading reading(Optional<KmsSetting> setting) {
    var host =
        isKmsClient() && !isAdActivated() ? setting.map(KmsSetting::toString).orElse(null) : null;
    return new Reading(
        name, lower(id), partialKey, channel(), state(), error(), remainingMinutes(), host);
  }

  private @Nullable Hresult error() {
    return Hresult.OK.equals(reason) ? null : reason;
  }

  /** 0 means "no end" or "not told", all bits set "not set" (SoftwareLicensingProduct). */
  private @Nullable Long remainingMinutes() {
    return minutes == null || minutes <= 0 || minutes >= 0xFFFF_FFFFL ? null : minutes;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
