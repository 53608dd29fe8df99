package org.rollcall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What may depend on what? */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rollcall");

  // spotless:off
  @Test
  void features_form_no_cycles() {
    check(slices().matching("org.rollcall.(*)..").should().beFreeOfCycles());
  }

  @Test
  void dependencies_point_inwards() {
    check(layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("edges").definedBy("org.rollcall.web..", "org.rollcall.cli..")
        .layer("use").definedBy("org.rollcall.schedule..", "org.rollcall.compliance..", "org.rollcall.notify..",
            "org.rollcall.kms..", "org.rollcall.discovery..", "org.rollcall.access..")
        .layer("work").definedBy("org.rollcall.run..", "org.rollcall.diagnosis..")
        .layer("world").definedBy("org.rollcall.transport..")
        .layer("fleet").definedBy("org.rollcall.inventory..")
        .layer("ground").definedBy("org.rollcall.vault..", "org.rollcall.audit..", "org.rollcall.event..",
            "org.rollcall.store..", "org.rollcall.activation..")
        .whereLayer("edges").mayNotBeAccessedByAnyLayer()
        .whereLayer("use").mayOnlyBeAccessedByLayers("edges")
        .whereLayer("work").mayOnlyBeAccessedByLayers("use", "edges")
        .whereLayer("world").mayOnlyBeAccessedByLayers("work", "use", "edges")
        .whereLayer("fleet").mayOnlyBeAccessedByLayers("world", "work", "use", "edges")
        .whereLayer("ground").mayOnlyBeAccessedByLayers("fleet", "world", "work", "use", "edges"));
  }

  @Test
  void the_activation_domain_knows_only_the_jdk_and_a_json_parser() {
    check(classes().that().resideInAPackage("org.rollcall.activation..")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("org.rollcall.activation..", "java..", "org.jspecify..", "com.fasterxml.jackson.core.."));
  }

  @Test
  void only_jooq_classes_and_the_database_speak_sql() {
    check(noClasses().that().haveSimpleNameNotStartingWith("Jooq")
        .and().resideOutsideOfPackage("org.rollcall.db..")
        .and().doNotHaveFullyQualifiedName("org.rollcall.store.Database")
        .and().doNotHaveFullyQualifiedName("org.rollcall.store.StoreLocation")
        .and().doNotHaveFullyQualifiedName("org.rollcall.store.Outage")
        .and().doNotHaveFullyQualifiedName("org.rollcall.store.Sweeps")
        .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.rollcall.db.."));
  }

  @Test
  void nothing_but_the_stores_depends_on_the_pool_or_on_migrations() {
    check(noClasses().that().resideOutsideOfPackage("org.rollcall.store..")
        .should().dependOnClassesThat().resideInAnyPackage("com.zaxxer..", "org.flywaydb.."));
  }

  @Test
  void time_comes_from_a_clock_that_is_handed_in() {
    check(noClasses().that().resideOutsideOfPackages("org.rollcall.cli..", "org.rollcall.lab..")
        .should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(LocalDateTime.class, "now")
        .orShould().callMethod(ZonedDateTime.class, "now")
        .orShould().callMethod(Clock.class, "systemUTC")
        .orShould().callMethod(InstantSource.class, "system")
        .orShould().callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nobody_prints_except_the_command_line() {
    check(noClasses().that().resideOutsideOfPackages("org.rollcall.cli..", "org.rollcall.lab..")
        .should(ACCESS_STANDARD_STREAMS));
    check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }
  // spotless:on

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(OURS);
  }
}
