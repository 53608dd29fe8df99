package org.rollcall.activation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

// spotless:off
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rollcall");

  @Test
  void the_module_is_plain_java() {
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(
        "org.rollcall.activation..", "java..", "org.jspecify..", "com.fasterxml.jackson.core..").check(MODULE);
  }

  @Test
  void the_values_know_nothing_of_their_readers() {
    classes().that().resideInAPackage("org.rollcall.activation").should().onlyDependOnClassesThat()
        .resideInAnyPackage("org.rollcall.activation", "java..", "org.jspecify..").check(MODULE);
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching("org.rollcall.activation.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void nobody_prints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
  }
}
// spotless:on
