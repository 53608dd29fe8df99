package org.rollcall.lab.scenario;

import org.jspecify.annotations.Nullable;

/** Which Windows runs on which hardware, and what does it lack? */
public record SystemSpec(
    Identity identity,
    Windows windows,
    Clock clock,
    Scripting scripting,
    @Nullable DiskRestore diskRestore) {

  /** By which numbers is the PC known? What is null is derived from the PC's name. */
  public record Identity(
      @Nullable String computerName,
      @Nullable String cmid,
      @Nullable String sid,
      @Nullable String biosUuid,
      @Nullable String domain) {}

  /** Which Windows is it, and in which language? */
  public record Windows(
      String caption,
      String editionId,
      String version,
      String language,
      int codePage,
      String architecture) {
    public boolean chinese() {
      return language.equals("zh-TW");
    }
  }

  /** How wrong is the PC's clock, and which zone does it show? */
  public record Clock(int offsetMinutes, String zone, int utcOffsetMinutes) {}

  /** Which script engines run? */
  public record Scripting(boolean vbscript, boolean scriptHost, PowerShell powershell) {}

  /** What becomes of a PowerShell script? */
  public enum PowerShell {
    FULL,
    CONSTRAINED,
    MISSING,
    KILLED
  }

  /** Which software puts the disk back at every boot? */
  public record DiskRestore(String product, boolean active) {}
}
