package org.rollcall.activation;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How would a person call the product whose licence has this name? */
public final class ProductName {
  // Office 19, Office19VisioPro2019VL_KMS_Client_AE edition
  private static final Pattern OFFICE =
      Pattern.compile(
          "Office (\\d{2}), Office(?:\\d{2})?([A-Za-z0-9]+?)(20\\d\\d)?"
              + "(?:VL|MSDNR|R|Vol)?(?:[-_][A-Za-z0-9_]*)? edition");
  // Windows(R), Enterprise edition; Windows(R) 7, Enterprise edition
  private static final Pattern WINDOWS =
      Pattern.compile("Windows(?:\\(R\\))?([^,]{0,40}), ([A-Za-z0-9]{1,40}) edition");
  private static final Map<String, String> YEARS =
      Map.of("14", "2010", "15", "2013", "16", "2016", "19", "2019", "21", "2021", "24", "2024");
  private static final Map<String, String> FAMILIES =
      Map.of(
          "VisioPro", "Visio Pro",
          "VisioStd", "Visio Standard",
          "ProjectPro", "Project Pro",
          "ProjectStd", "Project Standard",
          "O365ProPlus", "Microsoft 365 Apps");

  private ProductName() {}

  /**
   * {@code Office ProPlus 2019}; the licence's name itself where it has none of the known forms.
   */
  public static String of(String licenseName) {
    var office = OFFICE.matcher(licenseName);
    if (office.matches()) return office(office.group(1), office.group(2), office.group(3));
    var windows = WINDOWS.matcher(licenseName);
    return windows.matches()
        ? ("Windows" + windows.group(1) + " " + windows.group(2)).replaceAll(" +", " ")
        : licenseName;
  }

  private static String office(String generation, String family, @Nullable String year) {
    if (family.contains("365")) return FAMILIES.getOrDefault(family, "Microsoft 365");
    var name = FAMILIES.getOrDefault(family, "Office " + family);
    return name + " " + (year == null ? YEARS.getOrDefault(generation, generation) : year);
  }
}
