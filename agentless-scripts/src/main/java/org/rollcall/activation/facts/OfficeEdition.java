package org.rollcall.activation.facts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which volume Office is it, whether its installer names it ({@code ProPlus2019Volume}) or its
 * licence does ({@code Office19ProPlus2019VL_KMS_Client_AE})? Names that are not known for certain
 * are nobody's edition.
 *
 * @param family in lower case: proplus, standard, visiopro, visiostd, projectpro, projectstd
 * @param release as licences count: 15, 16, 19, 21, 24
 */
record OfficeEdition(String family, int release) {
  private static final String FAMILIES =
      "(ProPlus|Standard|VisioPro|VisioStd|ProjectPro|ProjectStd)";

  // The X stands for Click-to-Run editions of the 2016 release.
  private static final Pattern CLICK_TO_RUN =
      Pattern.compile(FAMILIES + "X?(2019|2021|2024)?Volume", Pattern.CASE_INSENSITIVE);
  private static final Pattern LICENSE =
      Pattern.compile(
          "Office (15|16|19|21|24), Office\\d{0,2}" + FAMILIES + "(?:XC2R)?(?:20\\d\\d)?VL_.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Map<String, Integer> YEARS = Map.of("2019", 19, "2021", 21, "2024", 24);

  /** The names without an R at the end, which would be retail. */
  private static final Map<String, String> MSI =
      Map.of(
          "PROPLUS", "proplus",
          "STANDARD", "standard",
          "VISPRO", "visiopro",
          "VISSTD", "visiostd",
          "PRJPRO", "projectpro",
          "PRJSTD", "projectstd");

  static Stream<OfficeEdition> ofLicense(License license) {
    var match = LICENSE.matcher(license.name() == null ? "" : license.name());
    return match.matches()
        ? Stream.of(of(match.group(2), Integer.parseInt(match.group(1))))
        : Stream.empty();
  }

  static Stream<OfficeEdition> ofProduct(Office office, String product) {
    var major = office.major() == null ? 0 : office.major().intValue();
    if (major != 15 && major != 16) return Stream.empty();
    if (Office.CLICK_TO_RUN.equals(office.install())) return ofClickToRun(product, major);
    var family = Office.MSI.equals(office.install()) ? MSI.get(upper(product)) : null;
    return family == null ? Stream.empty() : Stream.of(of(family, major));
  }

  private static Stream<OfficeEdition> ofClickToRun(String product, int major) {
    var match = CLICK_TO_RUN.matcher(product);
    return match.matches() ? Stream.of(of(match.group(1), release(match, major))) : Stream.empty();
  }

  private static int release(MatchResult match, int major) {
    @Nullable String year = match.group(2);
    return year == null ? major : YEARS.getOrDefault(year, major);
  }

  private static OfficeEdition of(String family, int release) {
    return new OfficeEdition(family.toLowerCase(Locale.ROOT), release);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
