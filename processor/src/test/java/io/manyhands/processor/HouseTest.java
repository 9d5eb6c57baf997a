package io.manyhands.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.lang.model.element.Modifier;

/** The rooms of the house and who may see whom: section 4 of the design. */
@AnalyzeClasses(
    packages = "io.manyhands.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {
  private static final String ROOT = "io.manyhands.processor";
  private static final String JDK = "java..";
  private static final String NULLNESS = "org.jspecify..";

  @ArchTest
  static final ArchRule MODEL_KNOWS_ONLY_JAVA =
      classes()
          .that()
          .resideInAPackage(ROOT + ".model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".model..", JDK, NULLNESS);

  @ArchTest
  static final ArchRule REPORTING_KNOWS_MODEL =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".reporting..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".reading..",
              ROOT + ".analysis..",
              ROOT + ".plan..",
              ROOT + ".generation..",
              ROOT + ".weaving..",
              ROOT);

  @ArchTest
  static final ArchRule READING_KNOWS_MODEL_AND_REPORTING =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".reading..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".analysis..",
              ROOT + ".plan..",
              ROOT + ".generation..",
              ROOT + ".weaving..",
              ROOT);

  @ArchTest
  static final ArchRule ANALYSIS_KNOWS_MODEL_AND_REPORTING =
      classes()
          .that()
          .resideInAPackage(ROOT + ".analysis..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".analysis..", ROOT + ".model..", ROOT + ".reporting..", JDK, NULLNESS);

  @ArchTest
  static final ArchRule PLAN_KNOWS_MODEL =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".plan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".reading..", ROOT + ".generation..", ROOT + ".weaving..", ROOT);

  @ArchTest
  static final ArchRule GENERATION_KNOWS_MODEL_AND_PLAN =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".generation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".reading..",
              ROOT + ".analysis..",
              ROOT + ".weaving..",
              ROOT + ".reporting..",
              ROOT);

  @ArchTest
  static final ArchRule WEAVING_KNOWS_MODEL =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".weaving..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".reading..",
              ROOT + ".analysis..",
              ROOT + ".plan..",
              ROOT + ".generation..",
              ROOT + ".reporting..",
              ROOT);

  /** Only the name of a modifier is everybody's: JavaPoet asks for it. */
  @ArchTest
  static final ArchRule ONLY_READING_NAMES_TREES =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".model..",
              ROOT + ".analysis..",
              ROOT + ".plan..",
              ROOT + ".generation..",
              ROOT + ".weaving..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.sun.source..", "javax.lang.model..")
                  .and(not(equivalentTo(Modifier.class))));

  @ArchTest
  static final ArchRule ONLY_THE_PRINTER_PRINTS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".reporting..")
          .and()
          .haveNameNotMatching(".*\\.(Console|TreePrinter|Suppression)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.source..", "javax.lang.model..");

  @ArchTest
  static final ArchRule ONLY_GENERATION_NAMES_JAVAPOET =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".generation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static final ArchRule ONLY_WEAVING_TOUCHES_BYTES =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".weaving..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.objectweb.asm..");

  @ArchTest
  static final ArchRule NOBODY_NAMES_JAVAC_INTERNALS =
      noClasses().should().dependOnClassesThat().resideInAPackage("com.sun.tools.javac..");

  @ArchTest
  static final ArchRule NOBODY_NAMES_THE_RUNTIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.manyhands.runtime..", "io.manyhands.annotations..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_UTIL =
      noClasses().should().resideInAPackage("..util..").as("there is no util");
}
