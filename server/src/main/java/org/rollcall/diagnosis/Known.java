package org.rollcall.diagnosis;

/** The findings that a survey of a PC, or a comparison of several, can lead to. */
public final class Known {
  public static final FindingCode CLOCK_WRONG = new FindingCode("clock_wrong");
  public static final FindingCode CLONE_SUSPECTED = new FindingCode("clone_suspected");
  public static final FindingCode DISK_RESTORES_AT_BOOT = new FindingCode("disk_restores_at_boot");
  public static final FindingCode FAST_STARTUP_ON = new FindingCode("fast_startup_on");
  public static final FindingCode HOST_KEY_CHANGED = new FindingCode("host_key_changed");
  public static final FindingCode IS_KMS_HOST = new FindingCode("is_kms_host");
  public static final FindingCode KEY_MISSING = new FindingCode("key_missing");
  public static final FindingCode KMS_HOST_NOT_LISTED = new FindingCode("kms_host_not_listed");
  public static final FindingCode KMS_PORT_CLOSED = new FindingCode("kms_port_closed");
  public static final FindingCode NIC_WAKE_OFF = new FindingCode("nic_wake_off");
  public static final FindingCode NOT_ELEVATED = new FindingCode("not_elevated");
  public static final FindingCode POWERSHELL_CONSTRAINED =
      new FindingCode("powershell_constrained");
  public static final FindingCode POWERSHELL_MISSING = new FindingCode("powershell_missing");
  public static final FindingCode REMAINING_TIME_IMPOSSIBLE =
      new FindingCode("remaining_time_impossible");
  public static final FindingCode RETAIL_BESIDE_VOLUME = new FindingCode("retail_beside_volume");
  public static final FindingCode SCRIPT_KILLED = new FindingCode("script_killed");
  public static final FindingCode SUBSCRIPTION_BESIDE_VOLUME =
      new FindingCode("subscription_beside_volume");
  public static final FindingCode VBSCRIPT_MISSING = new FindingCode("vbscript_missing");

  private Known() {}
}
