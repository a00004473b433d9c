package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.store.MemoryHeadPins;

/// Pictures of the whole window over the practice vault, each looked at by the audit. With
/// `-Dscreens.update=true` they become those of the documentation.
class ScreenshotTest {
  private static final Path DOCUMENTATION = Path.of("docs", "screenshots");
  private static final boolean UPDATES = Boolean.getBoolean("screens.update");
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);

  @TempDir static Path home;

  private static final MemoryHeadPins PINS = new MemoryHeadPins();
  private static Machine machine = new Machine(Path.of(""), Path.of(""));

  private final List<String> found = new ArrayList<>();

  @BeforeAll
  static void makeVault() throws Exception {
    machine = new Machine(home.resolve("data"), home.resolve("settings"));
    try (var walker = Walker.start(machine, PINS)) {
      walker.openPractice().unlock("Maya Heron");
    }
  }

  @Test
  void theScreensOfTheNurse() {
    try (var walker = start()) {
      walker.await("the vault's people", () -> walker.isOpen("Use the recovery key"));
      shoot(walker, "1-unlock");
      walker.unlock("Maya Heron");
      shoot(walker, "2-worklist");
      request(walker);
      items(walker);
      walker.alt(KeyCode.DIGIT6);
      walker.await("the decision", () -> walker.isAt("decision"));
      shoot(walker, "7-decision");
      letter(walker);
      walker.press("Settings");
      shoot(walker, "11-settings");
    }
    assertEquals(List.of(), found);
  }

  private void request(Walker walker) {
    walker.open("Isidore Catalpa");
    walker.alt(KeyCode.DIGIT1);
    shoot(walker, "3-request");
    walker.alt(KeyCode.DIGIT2);
    walker.press("Within LA.CP.MP.173");
    walker.press("Permanent implant");
    walker.press("Nonmalignant");
    walker.fill(
        "What in the record shows it",
        "Pain after two spine operations; no cancer in the record (fax packet p. 9).");
    awaitChart(walker);
    shoot(walker, "4-route");
  }

  private void items(Walker walker) {
    walker.open("Ambrose Sandpiper");
    walker.alt(KeyCode.DIGIT3);
    awaitChart(walker);
    shoot(walker, "12-records");
    walker.alt(KeyCode.DIGIT4);
    walker.await("the first item", () -> !walker.item().isEmpty());
    walker.press("Fax packet p. 13");
    awaitChart(walker);
    shoot(walker, "5-criteria");
    wear(walker, new Appearance(Appearance.Mode.DARK, 1));
    shoot(walker, "5-criteria-dark");
    wear(walker, new Appearance(Appearance.Mode.LIGHT, 2));
    shoot(walker, "5-criteria-200");
    wear(walker, LIGHT);
    walker.open("Harriet Wisteria");
    recognize(walker);
    walker.alt(KeyCode.DIGIT5);
    walker.await("the place that the chart leads to", () -> !walker.sentence("Place ").isEmpty());
    walker.await("the pages of the chart", walker::isChartDrawn);
    shoot(walker, "6-contraindications");
  }

  /// Written pages are as wide as their words once all of them were read.
  private static void awaitChart(Walker walker) {
    walker.await("the pages of the record", walker::isChartDrawn);
    walker.await("all words of the record", () -> !walker.sentence("Fit text").isEmpty());
    walker.await("the pages at that width", walker::isChartDrawn);
  }

  /// One of her documents was faxed.
  private static void recognize(Walker walker) {
    if (UPDATES) {
      walker.alt(KeyCode.DIGIT3);
      walker.await("the recognition", () -> !walker.sentence("Recognizing").isEmpty());
      walker.await("all words", () -> walker.sentence("Recognizing").isEmpty());
    }
  }

  private void letter(Walker walker) {
    walker.open("Fabien Mangrove");
    var nurse = new NurseAtWork(walker);
    // Its trial was done elsewhere, which the policy leaves open.
    walker.alt(KeyCode.DIGIT4);
    walker.await("the item of the trial", () -> walker.item().equals("II.A.1.a"));
    nurse.read();
    nurse.approve();
    walker.alt(KeyCode.DIGIT7);
    walker.await("the drawn letter", () -> walker.isOpen("Sign letter") && walker.isDrawn());
    shoot(walker, "9-letter");
    nurse.signLetter(PracticeVault.passphraseOfAll());
    walker.await("the drawn pages", walker::isDrawn);
    shoot(walker, "10-letter-signed");
  }

  @Test
  void theDeskOfTheDirector() {
    try (var walker = start()) {
      walker.unlock("Theo Egret").open("Leontyne Sawgrass");
      walker.await("the director's desk", () -> walker.isAt("director"));
      walker.alt(KeyCode.DIGIT6);
      walker.keys(KeyCode.E);
      awaitChart(walker);
      shoot(walker, "8-director");
    }
    assertEquals(List.of(), found);
  }

  /// To recognize a faxed document takes a minute, so that is done for the documentation alone.
  private Walker start() {
    var walker =
        UPDATES
            ? Walker.startWired(
                machine, PINS, wiring -> wiring.recognizing(Wiring.Recognizer.away()))
            : Walker.start(machine, PINS);
    Screens.runFx(() -> {
      // The headless screen is narrower than a desk's.
      walker.screens().stage().setWidth(1280);
      walker.screens().stage().setHeight(800);
    });
    wear(walker, LIGHT);
    return walker;
  }

  private static void wear(Walker walker, Appearance appearance) {
    Screens.runFx(() -> Theme.apply(walker.screens().scene(), appearance));
    walker.screens().settle();
  }

  private void shoot(Walker walker, String name) {
    walker.screens().picture(name);
    if (UPDATES) {
      walker.screens().picture(DOCUMENTATION, name);
    }
    SceneAudit.of(walker.screens().scene()).forEach(one -> found.add(name + " " + one));
  }
}
