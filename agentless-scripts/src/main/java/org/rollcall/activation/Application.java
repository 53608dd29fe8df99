package org.rollcall.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which family of products does a licence belong to? The software protection platform calls it an
 * application and knows it by a GUID (SoftwareLicensingProduct.ApplicationID).
 */
public enum Application {
  OFFICE("0ff1ce15-a989-479d-af46-f275c6370663"),
  WINDOWS("55c92734-d682-4d71-983e-d6ec3f16059f");

  private final String id;

  Application(String id) {
    this.id = id;
  }

  /** The GUID, lower-cased. */
  public String id() {
    return id;
  }

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Application> ofCode(String code) {
    return Arrays.stream(values()).filter(family -> family.code().equals(code)).findFirst();
  }

  public static Optional<Application> ofId(String id) {
    return Arrays.stream(values()).filter(family -> family.id.equalsIgnoreCase(id)).findFirst();
  }
}
