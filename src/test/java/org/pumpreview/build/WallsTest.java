package org.pumpreview.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walls between the rooms stand in the program, and each of them is seen to break in a
/// specimen (package `broken`) that was built wrong on purpose.
@BesideWindows
class WallsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final String SPECIMEN_ROOT = "org.pumpreview.build.broken";
  private static final JavaClasses SPECIMEN = new ClassFileImporter().importPackages(SPECIMEN_ROOT);

  @ParameterizedTest
  @CsvSource({
    "policy,  SeesReview",
    "packs,   SeesReview",
    "words,   SeesPolicy",
    "review,  SeesStore",
    "store,   SeesLetter",
    "letter,  SeesStore",
    "chart,   SeesStore",
    "casework, SeesDesktop",
    "command, SeesDesktop",
    "desktop, SeesPdf"
  })
  void aRoomSeesOnlyWhatItMay(String name, String offender) {
    var room = Rooms.ALL.stream().filter(any -> any.name().equals(name)).findFirst();
    stands(walls -> walls.seesOnlyWhatItMay(room.orElseThrow()), offender);
  }

  @Test
  void theTestOfRoomsCoversEveryRoom() {
    assertEquals(
        List.of(
            "policy",
            "packs",
            "words",
            "review",
            "store",
            "letter",
            "chart",
            "casework",
            "command",
            "desktop"),
        Rooms.ALL.stream().map(Rooms.Room::name).toList());
  }

  @Test
  void everyClassLivesInARoom() {
    stands(Walls::everyClassLivesInARoom, "elsewhere.Lost");
  }

  @Test
  void nothingSeesTheMainClass() {
    stands(Walls::nothingSeesTheMainClass, "command.SeesMain");
  }

  @Test
  void packagesHaveNoCycles() {
    stands(Walls::packagesHaveNoCycles, "Cycle detected");
  }

  @ParameterizedTest
  @CsvSource({"policy.ReadsAFile", "review.DrawsAnId"})
  void caseAndPolicyArePure(String offender) {
    stands(Walls::caseAndPolicyArePure, offender);
  }

  @Test
  void onlyTheVaultSpeaksSql() {
    stands(Walls::onlyTheVaultSpeaksSql, "desktop.worklist.SpeaksSql");
  }

  @Test
  void screensDoNotSeeEachOther() {
    stands(Walls::screensDoNotSeeEachOther, "desktop.worklist.SeesAnotherScreen");
  }

  @ParameterizedTest
  @CsvSource({
    "desktop.worklist.StartsAThread",
    "desktop.kit.RunsLater",
    "letter.RunsInParallel",
    "store.UsesAPool"
  })
  void onlyWorkTouchesThreads(String offender) {
    stands(Walls::onlyWorkTouchesThreads, offender);
  }

  @ParameterizedTest
  @CsvSource({
    "review.ReadsTheTime",
    "store.ReadsTheSystemClock",
    "letter.ReadsMilliseconds",
    "desktop.worklist.ReadsToday"
  })
  void onlyAppAndCommandReadTheClock(String offender) {
    stands(Walls::onlyAppAndCommandReadTheClock, offender);
  }

  @ParameterizedTest
  @CsvSource({"desktop.worklist.OpensAStore", "desktop.kit.MakesASigner"})
  void onlyAppAndCommandMakeStoresAndSigners(String offender) {
    stands(Walls::onlyAppAndCommandMakeStoresAndSigners, offender);
  }

  @ParameterizedTest
  @CsvSource({"casework.AsksAnAddress", "casework.OpensASocket"})
  void onlyTheLineToATimeStampServerUsesANetwork(String offender) {
    stands(Walls::onlyTheLineToATimeStampServerUsesANetwork, offender);
  }

  @ParameterizedTest
  @CsvSource({"desktop.worklist.ControlViewModel", "desktop.worklist.NestedViewModel"})
  void viewModelsHoldNoControls(String offender) {
    stands(Walls::viewModelsHoldNoControls, offender);
  }

  @Test
  void onlyTheCommandLinePrints() {
    stands(Walls::onlyTheCommandLinePrints, "store.Prints");
  }

  @Test
  void whatIsAllowedBreaksNoWall() {
    var walls = new Walls(SPECIMEN_ROOT);
    for (ArchRule rule :
        List.of(
            walls.onlyWorkTouchesThreads(),
            walls.onlyAppAndCommandReadTheClock(),
            walls.onlyAppAndCommandMakeStoresAndSigners(),
            walls.onlyTheCommandLinePrints(),
            walls.screensDoNotSeeEachOther())) {
      assertEquals(
          List.of(),
          rule.evaluate(SPECIMEN).getFailureReport().getDetails().stream()
              .filter(detail -> detail.contains("Fine"))
              .toList());
    }
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    for (Path file : Sources.files(Sources.MAIN, ".java")) {
      Path info = file.resolveSibling("package-info.java");
      assertTrue(Files.exists(info), () -> info + " is missing: NullAway would not look in there");
      String text = Files.readString(info);
      assertTrue(text.startsWith("///"), () -> info + " does not say what lives there");
      assertTrue(text.contains("\n@NullMarked\n"), () -> info + " is not @NullMarked");
    }
  }

  private static void stands(Function<Walls, ArchRule> wall, String offender) {
    wall.apply(new Walls("org.pumpreview")).check(PROGRAM);

    var report = wall.apply(new Walls(SPECIMEN_ROOT)).evaluate(SPECIMEN).getFailureReport();
    assertTrue(
        report.getDetails().stream().anyMatch(detail -> detail.contains(offender)),
        () -> "The wall did not break on " + offender + ": " + report);
  }
}
