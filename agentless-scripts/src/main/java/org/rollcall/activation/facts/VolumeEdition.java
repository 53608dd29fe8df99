package org.rollcall.activation.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.activation.Application;

/**
 * Which volume edition is installed, by the name that its installer goes by ({@code
 * ProPlus2019Volume}, {@code PROPLUS}, {@code Enterprise})?
 */
public record VolumeEdition(Application application, String installed) {
  /** Editions of Windows that are sold by volume alone; Professional comes by other ways, too. */
  private static final Set<String> WINDOWS =
      Set.of("Enterprise", "EnterpriseN", "EnterpriseS", "EnterpriseSN", "Education", "EducationN");

  /** The volume editions that no licence with a key is for; none where licences are not known. */
  static List<VolumeEdition> withoutKey(Facts facts) {
    var licenses = facts.licenses();
    if (licenses == null) return List.of();
    var keyed =
        licenses.stream()
            .filter(license -> license.isOf(Application.OFFICE))
            .flatMap(OfficeEdition::ofLicense);
    var covered = Set.copyOf(keyed.toList());
    var office =
        installed(facts)
            .filter(found -> !covered.contains(found.edition()))
            .map(found -> new VolumeEdition(Application.OFFICE, found.name()));
    return Stream.concat(office, windows(facts, licenses)).distinct().toList();
  }

  /** The volume editions of Office that are installed, with or without a key. */
  static List<VolumeEdition> ofOffice(Facts facts) {
    return installed(facts)
        .map(found -> new VolumeEdition(Application.OFFICE, found.name()))
        .distinct()
        .toList();
  }

  private record Found(String name, OfficeEdition edition) {}

  private static Stream<Found> installed(Facts facts) {
    var offices = facts.office() == null ? List.<Office>of() : facts.office();
    return offices.stream()
        .flatMap(
            office ->
                office.productsOrNone().stream()
                    .flatMap(
                        name ->
                            OfficeEdition.ofProduct(office, name)
                                .map(edition -> new Found(name, edition))));
  }

  /**
   * A licensed Windows of any channel is none of our business: Enterprise may be a subscription.
   */
  private static Stream<VolumeEdition> windows(Facts facts, List<License> licenses) {
    var edition = facts.windows().editionId();
    if (edition == null || !WINDOWS.contains(edition)) return Stream.empty();
    var served =
        licenses.stream()
            .filter(license -> license.isOf(Application.WINDOWS))
            .filter(license -> !Boolean.TRUE.equals(license.addon()))
            .anyMatch(license -> license.isVolume() || Long.valueOf(1).equals(license.status()));
    return served ? Stream.empty() : Stream.of(new VolumeEdition(Application.WINDOWS, edition));
  }
}
