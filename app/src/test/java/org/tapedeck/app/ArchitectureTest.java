package org.tapedeck.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The way of the data, held: who may know whom.
@AnalyzeClasses(packages = "org.tapedeck", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {
  private static final String ENGINE = "org.tapedeck.engine..";
  private static final String ENTRY_POINT = "org.tapedeck.app.cli.Main";

  /// Passes over all that was compiled together with this test, wherever that was put.
  static final class WithoutTests implements ImportOption {
    private static final String TESTS =
        ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    @Override
    public boolean includes(Location location) {
      return !location.contains(TESTS);
    }
  }

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.tapedeck.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package is to be understood from those it uses, without those that use it");

  @ArchTest
  static final ArchRule engineNeedsOnlyTheBaseModule =
      classes()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .onlyDependOnClassesThat(
              describe("reside in the engine or java.base", ArchitectureTest::isEngineOrBase))
          .because("the engine is a library in its own right, usable without any window");

  @ArchTest
  static final ArchRule engineFollowsTheData =
      inOrder(
          "the engine's packages follow the data from rule to explained step",
          engine("function"),
          engine("lang"),
          engine("graph"),
          engine("record"),
          engine("tape"),
          engine("trace"));

  @ArchTest
  static final ArchRule appFollowsTheData =
      inOrder(
          "the app's packages follow the data from graph to screen",
          app("geometry"),
          app("drawing"),
          app("typeset"),
          app("text"),
          app("layout"),
          app("picture"),
          app("run"),
          app("export"),
          app("deck"),
          app("ui"));

  @ArchTest
  static final ArchRule layoutFollowsItsPhases =
      inOrder(
          "a phase of the layout is to be understood from those before it",
          app("layout.option"),
          "org.tapedeck.app.layout.layered",
          app("layout.layered.layering"),
          app("layout.layered.ordering"),
          app("layout.layered.placement"),
          "org.tapedeck.app.layout");

  @ArchTest
  static final ArchRule layoutReadsNoText =
      noClasses()
          .that()
          .resideInAPackage(app("layout"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(app("typeset"), app("text"))
          .because("boxes come with their sizes, whatever is written in them");

  @ArchTest
  static final ArchRule phasesAreTheLayoutsOwn =
      noClasses()
          .that()
          .resideOutsideOfPackage(app("layout"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(app("layout.layered"))
          .because("how a drawing is found may change without anybody noticing");

  @ArchTest
  static final ArchRule cardsKnowNoPicture =
      inOrder("cards stand in a picture", app("picture.card"), "org.tapedeck.app.picture");

  @ArchTest
  static final ArchRule viewsKnowNoWindow =
      inOrder(
          "a view is used by the window",
          app("ui.control"),
          app("ui.graph"),
          app("ui.tape"),
          app("ui.program"),
          app("ui.present"),
          "org.tapedeck.app.ui");

  @ArchTest
  static final ArchRule onlyTheEntryPointOpensTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackage(app("ui"))
          .and(not(nameMatching(ENTRY_POINT)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(app("ui"))
          .because("a command runs on a server, where no window can be");

  @ArchTest
  static final ArchRule commandsAreTheEnd =
      noClasses()
          .that()
          .resideOutsideOfPackage(app("cli"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(app("cli"))
          .because("commands call everything else and are called by nothing");

  @ArchTest
  static final ArchRule sceneOnlyInTheUi =
      noClasses()
          .that()
          .resideOutsideOfPackage(app("ui"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..",
              "javafx.stage..",
              "javafx.application..",
              "javafx.animation..",
              "javafx.css..")
          .because("all that decides what is seen is to be tested without a screen");

  @ArchTest
  static final ArchRule noJavaFxBeforeTheDeck =
      noClasses()
          .that()
          .resideInAnyPackage(
              ENGINE,
              app("geometry"),
              app("drawing"),
              app("typeset"),
              app("text"),
              app("layout"),
              app("picture"),
              app("run"),
              app("export"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("pictures are pure functions of the trace, the same on screen and in a file");

  @ArchTest
  static final ArchRule uiKnowsNoDerivative =
      noClasses()
          .that()
          .resideInAPackage(app("ui"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(engine("function"), engine("tape"))
          .because("views show what the trace and the drawings say and compute nothing");

  @ArchTest
  static final ArchRule jgraphtOnlyInTheLayout =
      noClasses()
          .that()
          .resideOutsideOfPackage(app("layout"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jgrapht..")
          .because("everyone else works with the engine's own graph and plain geometry");

  @ArchTest
  static final ArchRule awtOnlyWhereFilesAndGlyphsAreMade =
      noClasses()
          .that()
          .resideOutsideOfPackages(app("export"), app("typeset"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..")
          .because("a second toolkit beside JavaFX is kept to pixels and glyph outlines");

  @ArchTest
  static final ArchRule engineHasNoClockThreadOrChance =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.time..", "java.util.concurrent..", "java.util.random..")
                  .or(nameMatching("java\\.util\\.(Random|SplittableRandom|Timer|UUID|Date)"))
                  .or(nameMatching("java\\.lang\\.(Thread|ThreadLocal|Runtime|Process.*)"))
                  .or(nameMatching("java\\.security\\.SecureRandom")))
          .orShould()
          .callMethodWhere(
              call("java\\.lang\\.System", "currentTimeMillis|nanoTime|getenv|getProperty"))
          .orShould()
          .callMethodWhere(call("java\\.lang\\.Math", "random"))
          .orShould()
          .callMethodWhere(call("java\\.util\\..*", "parallelStream|parallel|shuffle"))
          .because("the same program at the same point gives the same trace, always");

  @ArchTest
  static final ArchRule engineComputesStrictly =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .callMethodWhere(
              call("java\\.lang\\.Math", "a?(sin|cos|tan)h?|atan2|exp|expm1|log.*|cbrt|hypot|pow"))
          .because("StrictMath shows the same digits on every machine");

  @ArchTest
  static final ArchRule nothingDependsOnTheLocale =
      noClasses()
          .should()
          .callCodeUnitWhere(
              described(
                  "asks for the locale of the machine", ArchitectureTest::takesTheDefaultLocale))
          .because("a file, a number and a table are the same in Cairo, Istanbul and Berlin");

  /// Each package of the list may use those before it, none after it.
  private static ArchRule inOrder(String reason, String... packages) {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < packages.length; i++) {
      String[] later = Arrays.copyOfRange(packages, i + 1, packages.length);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(packages[i])
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .because(reason));
    }
    return CompositeArchRule.of(rules);
  }

  private static String engine(String name) {
    return "org.tapedeck.engine." + name + "..";
  }

  private static String app(String name) {
    return "org.tapedeck.app." + name + "..";
  }

  private static boolean isEngineOrBase(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.isEmpty()
        || name.startsWith("org.tapedeck.engine")
        || Object.class.getModule().getPackages().contains(name);
  }

  private static DescribedPredicate<JavaCall<?>> described(
      String description, Predicate<JavaCall<?>> holds) {
    return describe(description, holds);
  }

  /// Whether one of these is called without a locale.
  private static boolean takesTheDefaultLocale(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    boolean namesOne =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    String method = target.getOwner().getFullName() + "." + target.getName();
    return !namesOne
        && method.matches(
            "java\\.lang\\.String\\.(format|formatted|toUpperCase|toLowerCase)"
                + "|java\\.io\\.Print(Writer|Stream)\\.(printf|format)"
                + "|java\\.text\\.(NumberFormat|DecimalFormat|MessageFormat|Collator|DateFormat).*"
                + "|java\\.util\\.(Scanner|Formatter)\\.<init>"
                + "|java\\.util\\.Locale\\.getDefault"
                + "|java\\.time\\.format\\.DateTimeFormatter\\.of.*");
  }

  private static DescribedPredicate<JavaCall<?>> call(String owner, String method) {
    return describe(
        owner + "." + method,
        call -> {
          AccessTarget target = call.getTarget();
          return target.getOwner().getFullName().matches(owner) && target.getName().matches(method);
        });
  }
}
