package org.rollcall.web.selfservice;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.selfservice.Offer;

/**
 * What is offered to the users of PCs?
 *
 * @param access {@code closed}, {@code login} or {@code open}
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record OfferView(String access, @Nullable String officeKms, @Nullable String windowsKms) {
  static OfferView of(Offer offer) {
    return new OfferView(
        offer.access().code(),
        Objects.toString(offer.office(), null),
        Objects.toString(offer.windows(), null));
  }
}
