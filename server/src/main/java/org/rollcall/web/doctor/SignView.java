package org.rollcall.web.doctor;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.diagnosis.outside.Sign;

/**
 * What did one look at a PC from outside show?
 *
 * @param advice under which code the explanations say what to do; null for nothing
 */
@Serdeable
public record SignView(
    String check, String standing, Map<String, String> details, @Nullable String advice) {
  static SignView of(Sign sign) {
    return new SignView(sign.check().code(), sign.standing().code(), sign.details(), sign.advice());
  }

  /** All that was looked at, in the order in which it has to hold. */
  @Serdeable
  public record ListView(List<SignView> signs) {}
}
