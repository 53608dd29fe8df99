package org.rollcall.lab.scenario;

/**
 * What is a product called, by whom and how?
 *
 * @param application {@code office} or {@code windows}
 * @param key the last five characters of the key that the lab would give it
 */
public record CatalogueEntry(
    String application, String sku, String name, String description, String key) {
  public static final String WINDOWS_ID = "55c92734-d682-4d71-983e-d6ec3f16059f";
  public static final String OFFICE_ID = "0ff1ce15-a989-479d-af46-f275c6370663";

  public boolean windows() {
    return application.equals("windows");
  }

  public String applicationId() {
    return windows() ? WINDOWS_ID : OFFICE_ID;
  }

  public boolean kmsClient() {
    return description.contains("VOLUME_KMSCLIENT");
  }
}
