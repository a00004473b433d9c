package org.pumpreview.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.BaseStream;

/// The walls between the rooms of a program, as rules that each say why they stand. The rooms and
/// what each may see are told in `docs/architecture.md`.
///
/// @param root the base package: `org.pumpreview`, or that of the specimen that breaks every wall
record Walls(String root) {
  private static final String[] CONTROLS = {
    "javafx.application..",
    "javafx.css..",
    "javafx.embed..",
    "javafx.scene..",
    "javafx.stage..",
    "org.controlsfx..",
    "atlantafx..",
    "org.kordamp.ikonli.."
  };

  ArchRule seesOnlyWhatItMay(Rooms.Room room) {
    var seen = new ArrayList<>(room.libraries());
    seen.add(in(room.name()));
    room.rooms().forEach(other -> seen.add(in(other)));
    return rule(
        ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(in(room.name()))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(seen.toArray(String[]::new))
                    .or(describe("are primitive", JavaClass::isPrimitive))),
        room.because());
  }

  ArchRule everyClassLivesInARoom() {
    var places = new ArrayList<>(List.of(root));
    Rooms.ALL.forEach(room -> places.add(in(room.name())));
    return rule(
        ArchRuleDefinition.classes().should().resideInAnyPackage(places.toArray(String[]::new)),
        "a package that no rule names would have no walls");
  }

  ArchRule nothingSeesTheMainClass() {
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage(root)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root),
        "the base package joins the window and the command line, and neither leans on it");
  }

  ArchRule packagesHaveNoCycles() {
    return rule(
        slices().matching(root + ".(**)").should().beFreeOfCycles(),
        "packages in a cycle can only be read, tested and changed together");
  }

  ArchRule caseAndPolicyArePure() {
    var outside =
        resideInAnyPackage("java.io", "java.nio..", "java.net..", "java.sql..", "javax..")
            .or(
                named(
                    "java.util.Random", "java.security.SecureRandom", "java.util.logging.Logger"));
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(in("policy"), in("review"))
            .should()
            .dependOnClassesThat(outside)
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID"),
        "the same events give the same case on every machine: time, ids and people are handed in");
  }

  ArchRule onlyTheVaultSpeaksSql() {
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage(in("store"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."),
        "what is written past the vault is neither sealed, chained nor guarded");
  }

  ArchRule screensDoNotSeeEachOther() {
    return rule(
        slices()
            .matching(root + ".desktop.(*)..")
            .namingSlices("screen $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(in("desktop.app")), everything())
            .ignoreDependency(
                everything(),
                resideInAnyPackage(
                    in("desktop.kit"),
                    in("desktop.work"),
                    in("desktop.desk"),
                    in("desktop.print"),
                    in("desktop.questions"),
                    in("desktop.chart"))),
        "a screen can be opened, tested and replaced by itself; desktop.app joins them");
  }

  ArchRule onlyWorkTouchesThreads() {
    var threads =
        named(
                "java.lang.Thread",
                "java.lang.Thread$Builder",
                "java.util.Timer",
                "java.util.concurrent.Executors",
                "java.util.concurrent.FutureTask",
                "java.util.concurrent.ForkJoinPool")
            .or(JavaClass.Predicates.assignableTo(Executor.class))
            .or(JavaClass.Predicates.assignableTo(CompletableFuture.class))
            .or(resideInAPackage("javafx.concurrent.."));
    var parallel =
        call("runs on other threads", Map.of("javafx.application.Platform", Set.of("runLater")))
            .or(
                describe(
                    "makes a stream parallel",
                    target ->
                        target.getName().equals("parallelStream")
                            || target.getName().equals("parallel")
                                && target.getOwner().isAssignableTo(BaseStream.class)));
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage(in("desktop.work"))
            .and()
            .doNotHaveFullyQualifiedName(root + ".casework.StampServer")
            .and()
            .doNotHaveFullyQualifiedName(root + ".chart.reader.Watch")
            .and()
            .doNotHaveFullyQualifiedName(root + ".chart.reader.Reader")
            .should()
            .dependOnClassesThat(threads)
            .orShould()
            .callCodeUnitWhere(targetIs(parallel)),
        "a screen that never crosses threads cannot race; desktop.work asserts each crossing, and a"
            + " time-stamp server is left when it takes too long, and so is a process that reads a"
            + " document, which itself notices the end of the program while it draws");
  }

  ArchRule onlyAppAndCommandReadTheClock() {
    var clock =
        describe(
                "reads the clock of java.time",
                (CodeUnitCallTarget target) ->
                    target.getOwner().getPackageName().startsWith("java.time")
                        && (target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                            || target.getName().startsWith("system")
                            || target.getName().startsWith("tick")))
            .or(
                call(
                    "reads the clock of java.lang or java.util",
                    Map.of(
                        "java.lang.System", Set.of("currentTimeMillis"),
                        "java.util.Calendar", Set.of("getInstance"))))
            .or(
                describe(
                    "makes a date of this moment",
                    target ->
                        target.getName().equals("<init>")
                            && target.getRawParameterTypes().isEmpty()
                            && Set.of("java.util.Date", "java.util.GregorianCalendar")
                                .contains(target.getOwner().getName())));
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages(in("desktop.app"), in("command"), root)
            .should()
            .callCodeUnitWhere(targetIs(clock)),
        "a due time is tested at any hour only where the hour is handed in");
  }

  ArchRule onlyAppAndCommandMakeStoresAndSigners() {
    var stores =
        resideInAPackage(in("store")).or(JavaClass.Predicates.simpleNameEndingWith("Signer"));
    var values =
        describe(
            "hold values only",
            (JavaClass type) ->
                type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class));
    var made =
        describe(
            "makes a store or a signer",
            (CodeUnitCallTarget target) ->
                stores.and(not(values)).test(target.getOwner())
                    && target.resolveMember().map(Walls::makesOne).orElse(true));
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages(
                in("desktop.app"), in("casework"), in("command"), in("store"), in("letter"), root)
            .should()
            .callCodeUnitWhere(targetIs(made)),
        "which vault and whose key are used is decided in one place and handed in");
  }

  private static boolean makesOne(JavaCodeUnit unit) {
    return unit.isConstructor() || unit.getModifiers().contains(JavaModifier.STATIC);
  }

  ArchRule onlyTheLineToATimeStampServerUsesANetwork() {
    var network =
        resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "com.sun.net..")
            .or(
                named(
                    "java.net.URLConnection",
                    "java.net.HttpURLConnection",
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "java.net.DatagramSocket",
                    "java.net.InetAddress",
                    "java.nio.channels.SocketChannel",
                    "java.nio.channels.ServerSocketChannel",
                    "java.nio.channels.DatagramChannel"));
    var opens =
        call("opens an address", Map.of("java.net.URL", Set.of("openConnection", "openStream")));
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName(root + ".casework.StampServer")
            .should()
            .dependOnClassesThat(network)
            .orShould()
            .callCodeUnitWhere(targetIs(opens)),
        "nothing leaves the computer but the digest of a signature, where the plan wants that");
  }

  ArchRule viewModelsHoldNoControls() {
    return rule(
        ArchRuleDefinition.noClasses()
            .that(
                describe(
                    "belong to a view model",
                    type -> outermost(type).getSimpleName().endsWith("ViewModel")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONTROLS),
        "what a screen knows is tested without a screen");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Walls::outermost).orElse(type);
  }

  ArchRule onlyTheCommandLinePrints() {
    return rule(
        ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage(in("command"))
            .should(ACCESS_STANDARD_STREAMS),
        "nothing of a member may reach a log, and standard output belongs to the command's answer");
  }

  private String in(String room) {
    return root + "." + room + "..";
  }

  private static ArchRule rule(ArchRule rule, String because) {
    return rule.because(because).allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> everything() {
    return DescribedPredicate.alwaysTrue();
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return describe("are one of " + List.of(names), type -> Set.of(names).contains(type.getName()));
  }

  private static DescribedPredicate<CodeUnitCallTarget> call(
      String what, Map<String, Set<String>> methods) {
    return describe(
        what,
        target ->
            methods.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName()));
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> targetIs(
      DescribedPredicate<? super CodeUnitCallTarget> predicate) {
    return describe(predicate.getDescription(), call -> predicate.test(call.getTarget()));
  }
}
