package org.rollcall.lab.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is installed, what is licensed, and how does the KMS host look from this PC? */
public record LicensingSpec(
    List<OfficeSpec> office,
    List<String> subscriptions,
    List<LicenseSpec> licenses,
    KmsSetting global,
    KmsView kms) {

  /** Which KMS host is set at one of the three levels? */
  public record KmsSetting(@Nullable String host, int port) {
    public static final KmsSetting NONE = new KmsSetting(null, 0);

    public boolean isSet() {
      return host != null && !host.isEmpty();
    }
  }

  /** One Office folder, or one installation without {@code ospp.vbs}. */
  public record OfficeSpec(
      String folder,
      boolean ospp,
      int major,
      String install,
      List<String> products,
      String version,
      String architecture) {}

  /**
   * What is different between this PC and its KMS host from what the scenario says? Null for
   * nothing.
   */
  public record KmsView(
      boolean portOpen,
      @Nullable Boolean enabled,
      @Nullable Integer officeCount,
      @Nullable Integer windowsCount,
      @Nullable Integer clockOffsetMinutes) {}
}
