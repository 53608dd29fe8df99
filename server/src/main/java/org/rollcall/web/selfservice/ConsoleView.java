package org.rollcall.web.selfservice;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.Reading;
import org.rollcall.activation.text.ConsoleReading;
import org.rollcall.activation.text.Notice;

/**
 * What does a console's text say, in codes?
 *
 * @param unread how many of its lines nothing could be made of
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ConsoleView(List<ProductView> products, List<NoticeView> notices, int unread) {
  static ConsoleView of(ConsoleReading reading) {
    return new ConsoleView(
        reading.readings().stream().map(ProductView::of).toList(),
        reading.notices().stream().map(NoticeView::of).toList(),
        reading.unread().size());
  }

  private static @Nullable String text(@Nullable Hresult code) {
    return Objects.toString(code, null);
  }

  /** How does one product stand, according to the text? */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record ProductView(
      @Nullable String licenseName,
      @Nullable String partialKey,
      @Nullable String channel,
      @Nullable String state,
      @Nullable String errorCode,
      @Nullable Long remainingMinutes,
      @Nullable String kmsHost) {
    static ProductView of(Reading reading) {
      var state = reading.state();
      return new ProductView(
          reading.licenseName(),
          reading.partialKey(),
          reading.channel(),
          state == null ? null : state.code(),
          text(reading.errorCode()),
          reading.remainingMinutes(),
          reading.kmsHost());
    }
  }

  /**
   * What else does it say?
   *
   * @param refusal whether a step did not do what it was told to
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record NoticeView(
      String kind, @Nullable String errorCode, @Nullable String value, boolean refusal) {
    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.kind().code(), text(notice.code()), notice.value(), notice.isRefusal());
    }
  }
}
