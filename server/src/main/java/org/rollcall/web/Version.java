package org.rollcall.web;

import java.util.Objects;

/** Which version of Rollcall is this? */
public final class Version {
  private Version() {}

  /** As the jar's manifest says; a build that runs from its classes is a development version. */
  public static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
