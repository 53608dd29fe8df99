package org.rollcall.web.notify;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.notify.Delivery;

/** How does a notice fare on its way to somebody? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record DeliveryView(
    long id,
    long recipient,
    String name,
    String code,
    String severity,
    String about,
    String link,
    Instant notedAt,
    String mode,
    String state,
    Instant dueAt,
    int tries,
    @Nullable String trouble,
    @Nullable Instant sentAt) {
  static DeliveryView of(Delivery delivery) {
    var told = delivery.told();
    return new DeliveryView(
        delivery.id(),
        delivery.recipient(),
        delivery.recipientName(),
        told.code().code(),
        told.code().severity().code(),
        told.about(),
        told.link(),
        told.at(),
        delivery.mode().code(),
        delivery.state().code(),
        delivery.dueAt(),
        delivery.tries(),
        delivery.trouble(),
        delivery.sentAt());
  }

  /** Some of them, the latest first. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record PageView(List<DeliveryView> deliveries, @Nullable Long next) {}
}
