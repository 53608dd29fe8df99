package org.rollcall.compliance.agreement;

import java.util.Map;
import org.rollcall.diagnosis.FindingCode;

/** Which product stands otherwise than the site may have it? */
public record Breach(long machine, long product, FindingCode code, Map<String, String> details) {
  public static final FindingCode OUTSIDE = new FindingCode("outside_agreement");
  public static final FindingCode AFTER = new FindingCode("after_agreement");
  public static final FindingCode OVER = new FindingCode("over_agreement");
  public static final FindingCode BY_MAK = new FindingCode("activated_by_mak");
  public static final FindingCode BY_RETAIL = new FindingCode("activated_by_retail");
  public static final FindingCode SUPPORT_ENDED = new FindingCode("support_ended");

  public Breach {
    details = Map.copyOf(details);
  }
}
