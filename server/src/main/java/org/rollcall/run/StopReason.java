package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why does a run go no further? */
public enum StopReason {
  BY_OPERATOR,
  /**
   * A directory refused the password: each further try brings the account nearer to its lock-out.
   */
  DOMAIN_ACCOUNT_REFUSED,
  /** A local account was refused by every one of the first PCs: it is the password. */
  FIRST_PCS_REFUSED,
  /** Too many of the machines that were reached came to harm. */
  TOO_MUCH_HARM,
  /** Every machine so far was told that the KMS host has counted too few (0xC004F038). */
  KMS_COUNT_TOO_LOW,
  /** No machine so far could speak with the KMS host. */
  KMS_HOST_GONE,
  /** The trial did not go well enough for the next wave to start. */
  TRIAL_FAILED,
  /** The run's time is over. */
  DEADLINE,
  /** The server is being stopped; another one, or the next start, goes on. */
  SERVER_LEAVES;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<StopReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
