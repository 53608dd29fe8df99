package org.rollcall.lab.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.scenario.LicensingSpec.KmsSetting;

/**
 * In which state is one licence at first, and how does it take being activated?
 *
 * @param key the last five characters of its product key; null where none is installed
 * @param status the state's code
 * @param answers what activating answers, in this order, before the KMS host is asked at all
 */
public record LicenseSpec(
    CatalogueEntry product,
    @Nullable String key,
    String status,
    long minutes,
    String reason,
    KmsSetting kms,
    boolean ad,
    Answers answers) {

  /**
   * What does activating answer?
   *
   * @param codes HRESULTs, one an attempt
   * @param forever whether the last of them is answered from then on
   * @param inVain whether success changes nothing
   */
  public record Answers(List<String> codes, boolean forever, boolean inVain) {}
}
