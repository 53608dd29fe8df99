package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * Is a second factor asked of me?
 *
 * @param recoveryLeft how many codes for a lost phone are unused
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TwoFactorView(boolean on, int recoveryLeft) {

  /**
   * What the phone has to know, shown this once.
   *
   * @param uri the same for a QR code
   */
  @Serdeable
  public record EnrolmentView(String secret, String uri) {}

  /**
   * What has become of it.
   *
   * @param recoveryCodes for a lost phone, shown this once
   * @param csrfToken the page's new one, as the session has another id now
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ChangedView(boolean on, List<String> recoveryCodes, String csrfToken) {}
}
