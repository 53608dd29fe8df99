package org.rollcall.activation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one Product at one moment? What the source does not say is null.
 *
 * @param licenseName as Windows names the licence: {@code Office 19,
 *     Office19ProPlus2019VL_KMS_Client_AE edition}
 * @param skuId the licence's GUID (SoftwareLicensingProduct.ID), lower-cased
 * @param partialKey the last five characters of the product key
 * @param channel from the licence's description: {@code VOLUME_KMSCLIENT}, {@code RETAIL(MAK)} …
 * @param errorCode the code printed beside the state, or the reason for it; never 0
 * @param remainingMinutes minutes until the state ends; null where it does not end or is not told
 * @param kmsHost {@code host:port} of the KMS host in force, as far as the source tells
 */
public record Reading(
    @Nullable String licenseName,
    @Nullable String skuId,
    @Nullable String partialKey,
    @Nullable String channel,
    @Nullable ProductState state,
    @Nullable Hresult errorCode,
    @Nullable Long remainingMinutes,
    @Nullable String kmsHost) {
  /** The channel of a licence that a KMS host activates. */
  public static final String KMS_CLIENT = "VOLUME_KMSCLIENT";

  public Reading {
    skuId = skuId == null ? null : skuId.toLowerCase(Locale.ROOT);
    errorCode = Hresult.OK.equals(errorCode) ? null : errorCode;
  }

  public boolean isKmsClient() {
    return KMS_CLIENT.equals(channel);
  }
}
