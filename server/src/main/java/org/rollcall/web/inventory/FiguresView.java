package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.search.Figures;
import org.rollcall.inventory.search.Figures.Figure;

/** What does the fleet add up to? Every number comes with the selector that lists its machines. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record FiguresView(
    Instant at,
    int machines,
    List<ProductFigure> products,
    List<FigureView> renewals,
    List<RoomFigure> rooms,
    List<FigureView> weeks,
    List<FigureView> findings,
    List<OutcomeFigure> outcomes) {
  static FiguresView of(Figures.Overview overview, Instant at) {
    return new FiguresView(
        at,
        overview.machines().machines(),
        overview.products().stream().map(ProductFigure::of).toList(),
        overview.renewals().stream().map(FigureView::of).toList(),
        overview.rooms().stream().map(RoomFigure::of).toList(),
        overview.weeks().stream().map(FigureView::of).toList(),
        overview.findings().stream().map(FigureView::of).toList(),
        overview.outcomes().stream().map(OutcomeFigure::of).toList());
  }

  /** A number by one code, or by the Monday of a week. */
  @Serdeable
  public record FigureView(@Nullable String of, int machines, String selector) {
    static FigureView of(Figure figure) {
      return new FigureView(figure.of().getFirst(), figure.machines(), figure.selector());
    }
  }

  /** A number by product and state. */
  @Serdeable
  public record ProductFigure(
      @Nullable String title, @Nullable String state, int machines, String selector) {
    static ProductFigure of(Figure figure) {
      return new ProductFigure(
          figure.of().getFirst(), figure.of().getLast(), figure.machines(), figure.selector());
    }
  }

  /** A number by room, and the worst state of a product there. */
  @Serdeable
  public record RoomFigure(
      @Nullable String building,
      @Nullable String room,
      @Nullable String worst,
      int machines,
      String selector) {
    static RoomFigure of(Figures.Place place) {
      var figure = place.figure();
      return new RoomFigure(
          figure.of().getFirst(),
          figure.of().getLast(),
          place.worst(),
          figure.machines(),
          figure.selector());
    }
  }

  /** A number by the way in which visits of the last day ended, and by the cause. */
  @Serdeable
  public record OutcomeFigure(
      @Nullable String outcome, @Nullable String cause, int machines, String selector) {
    static OutcomeFigure of(Figure figure) {
      return new OutcomeFigure(
          figure.of().getFirst(), figure.of().getLast(), figure.machines(), figure.selector());
    }
  }
}
