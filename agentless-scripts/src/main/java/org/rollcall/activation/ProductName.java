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
  // ProPlus2021Volume: what Click-to-Run calls it, where no licence tells
  private static final Pattern INSTALLED =
      Pattern.compile("(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9]{0,40}?)(20\\d\\d)?(?:Volume|Retail)");
  // Microsoft Windows 11 企業版: of a name in the language of the PC, what is the same in all
  private static final Pattern CAPTION =
      Pattern.compile("Windows(?: Server)?(?: (?:20\\d\\d|\\d{1,2}(?:\\.\\d)?)(?: R2)?)?");
  // By the edition ids that licences bear (Microsoft, WMI OperatingSystemSKU names).
  private static final Map<String, String> EDITIONS =
      Map.ofEntries(
          Map.entry("Core", "Home"),
          Map.entry("Professional", "Pro"),
          Map.entry("ProfessionalEducation", "Pro Education"),
          Map.entry("ProfessionalWorkstation", "Pro for Workstations"),
          Map.entry("EnterpriseS", "Enterprise LTSC"),
          Map.entry("IoTEnterprise", "IoT Enterprise"),
          Map.entry("IoTEnterpriseS", "IoT Enterprise LTSC"),
          Map.entry("ServerStandard", "Standard"),
          Map.entry("ServerDatacenter", "Datacenter"));
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
    var installed = INSTALLED.matcher(licenseName);
    if (installed.matches()) return office("16", installed.group(1), installed.group(2));
    var windows = WINDOWS.matcher(licenseName);
    return windows.matches()
        ? ("Windows" + windows.group(1) + " " + windows.group(2)).replaceAll(" +", " ")
        : licenseName;
  }

  /**
   * {@code Windows 11 Enterprise}, in whichever language the PC speaks: the same product has one
   * name on all PCs.
   *
   * @param caption as this Windows calls itself, which alone says whether it is a 10 or an 11
   */
  public static String ofWindows(String licenseName, String caption) {
    var license = WINDOWS.matcher(licenseName);
    var version = CAPTION.matcher(caption);
    if (!license.matches() || !version.find()) return caption.replaceFirst("^Microsoft ", "");
    return version.group() + " " + edition(license.group(2));
  }

  /** What has no media player by law ends in an N. */
  private static String edition(String id) {
    var whole = EDITIONS.get(id);
    if (whole != null) return whole;
    return id.length() > 1 && id.endsWith("N")
        ? edition(id.substring(0, id.length() - 1)) + " N"
        : id;
  }

  private static String office(String generation, String family, @Nullable String year) {
    if (family.contains("365")) return FAMILIES.getOrDefault(family, "Microsoft 365");
    var name = FAMILIES.getOrDefault(family, "Office " + family);
    return name + " " + (year == null ? YEARS.getOrDefault(generation, generation) : year);
  }
}
