package org.rollcall.web.inventory;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.rollcall.access.Right;
import org.rollcall.inventory.search.Figures;
import org.rollcall.web.guard.Needs;

/** What does the fleet add up to? */
@Controller("/api/v1/figures")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FiguresController {
  private final Figures figures;
  private final AskedSelector asked;

  FiguresController(Figures figures, AskedSelector asked) {
    this.figures = figures;
    this.asked = asked;
  }

  @Get
  @Needs(Right.READ)
  FiguresView figures() {
    var here = asked.here();
    return FiguresView.of(figures.overview(here), here.now());
  }
}
