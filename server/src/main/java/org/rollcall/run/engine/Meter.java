package org.rollcall.run.engine;

import java.time.Duration;
import org.rollcall.run.Outcome;

/** What is to be counted while the engine works? */
public interface Meter {
  Meter NONE =
      new Meter() {
        @Override
        public void visitBegan() {}

        @Override
        public void visitEnded(Outcome outcome, Duration took) {}

        @Override
        public void stepTook(String step, Duration took) {}
      };

  void visitBegan();

  void visitEnded(Outcome outcome, Duration took);

  void stepTook(String step, Duration took);
}
