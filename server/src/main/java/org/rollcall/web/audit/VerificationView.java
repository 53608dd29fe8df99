package org.rollcall.web.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.rollcall.audit.Flaw;
import org.rollcall.audit.Verification;

/**
 * Is the record as it was sealed?
 *
 * @param entries how many were looked at
 * @param last the number of the last one
 */
@Serdeable
public record VerificationView(boolean sound, long entries, long last, List<FlawView> flaws) {
  static VerificationView of(Verification.Result result) {
    var flaws = result.flaws().stream().map(FlawView::of).toList();
    return new VerificationView(result.sound(), result.entries(), result.last(), flaws);
  }

  /** What is wrong, and from which entry to which? */
  @Serdeable
  public record FlawView(String kind, long number, long to) {
    static FlawView of(Flaw flaw) {
      return new FlawView(flaw.kind().code(), flaw.number(), flaw.to());
    }
  }
}
