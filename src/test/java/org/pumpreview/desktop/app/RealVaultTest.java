package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.Vaults;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.store.MemoryHeadPins;

/// A vault for real work, from the first start of the program to the day when it is needed back:
/// set up, filled in, worked in, read by its recovery key and restored from a backup. Every screen
/// of the way is drawn in light, in dark and at 200 %, and audited.
class RealVaultTest {
  private static final String PASSPHRASE = "seven otters carry lanterns";
  private static final String NURSES = "four quiet boats by the levee";
  private static final List<Appearance> LOOKS =
      List.of(
          new Appearance(Appearance.Mode.DARK, 1),
          new Appearance(Appearance.Mode.LIGHT, 2),
          new Appearance(Appearance.Mode.LIGHT, 1));

  @TempDir Path home;

  private final MemoryHeadPins pins = new MemoryHeadPins();
  private final List<String> found = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();

  @Test
  void itIsSetUpFilledInUnlockedReadAndRestored() throws Exception {
    Machine machine = new Machine(home.resolve("data"), home.resolve("settings"));
    String key;
    try (var walker = start(machine)) {
      shoot(walker, "unlock-first");
      setUp(walker, machine);
      key = keepKey(walker);
      hire(walker);
      fillIn(walker);
      walker.lock();
    }
    try (var walker = start(machine)) {
      returned(walker);
      nurseBegins(walker);
      walker.lock();
      read(walker, key);
    }
    Path backup = backUp(machine);
    try (var walker = start(machine)) {
      restore(walker, backup);
    }
    assertEquals(List.of(), found);
  }

  // ---- set-up

  private void setUp(Walker walker, Machine machine) throws Exception {
    walker.press("Set up a vault");
    walker.fill("Health plan", "Pelican Health Plan");
    walker.fill("First administrator", "Anna Sandbar");
    assertEquals("anna.sandbar", walker.text("User name"));

    walker.fill("User name", "Anna Sandbar");
    walker.screens().settle();
    assertTrue(walker.message("User name").startsWith("A user name has 1 to 64 small letters"));
    assertFalse(walker.isOpen("Set up a vault"));
    walker.fill("User name", "anna.sandbar");

    walker.fill("Passphrase", PASSPHRASE);
    walker.fill("Passphrase again", PASSPHRASE);
    shoot(walker, "set-up");
    assertTrue(width(walker, ".set-up-card .text-field:readonly") > 300);

    // Something lies in the folder: nothing that was typed is lost over it.
    double before = middle(walker, ".set-up-card");
    Path obstacle = machine.data().resolve("vault").resolve("somebody-elses.txt");
    Files.createDirectories(obstacle.getParent());
    Files.writeString(obstacle, "here first");
    walker.keys(KeyCode.ENTER);
    walker.await(
        "the fault",
        () ->
            walker.says(
                "A new vault needs an empty folder. Choose another"
                    + " folder, or make a new one."));
    shoot(walker, "set-up-fault");
    assertEquals(PASSPHRASE, walker.text("Passphrase again"));
    assertEquals(before, middle(walker, ".set-up-card"), 1);
    Files.delete(obstacle);

    walker.focus("Passphrase again");
    walker.keys(KeyCode.ENTER);
    walker.await("the recovery key", () -> walker.says("Keep the recovery key"));
  }

  /// The key is proved to be kept before it is gone from the screen.
  private String keepKey(Walker walker) throws Exception {
    shoot(walker, "set-up-key");
    String key = walker.screens().find(".recovery-key", Label.class).getText();
    chosen = Optional.of(Files.createDirectories(home.resolve("stick")));
    walker.press("Save as PDF");
    assertTrue(Files.size(home.resolve("stick").resolve("pump-review-recovery-key.pdf")) > 1000);

    walker.press("I have the key in a safe place");
    assertFalse(walker.says(key));
    shoot(walker, "set-up-key-check");
    String group = walker.labelFrom("Group ");
    walker.fill(group, "00000");
    walker.keys(KeyCode.ENTER);
    assertTrue(walker.message(group).startsWith("This is not group"));
    int place = Integer.parseInt(group.split(" ")[1]);
    walker.fill(group, key.split("-")[place - 1].toLowerCase(java.util.Locale.ROOT));
    walker.keys(KeyCode.ENTER);

    walker.await("what comes next", () -> walker.isOpen("Go to the settings"));
    shoot(walker, "set-up-next");
    walker.press("Go to the settings");
    walker.await("the settings", () -> walker.isAt("settings"));
    return key;
  }

  private void hire(Walker walker) {
    shoot(walker, "settings-new-vault");
    walker.press("Worklist");
    assertFalse(walker.isOpen("New request"));
    shoot(walker, "worklist-administrator");
    walker.press("Settings");

    walker.press("Add a person");
    walker.press("Add person");
    assertEquals("Fill in the name.", walker.message("Name"));
    assertEquals("Choose a user name.", walker.message("User name"));
    shoot(walker, "settings-add-person-empty");
    person(walker, "Nora Heron", "Nurse reviewer", "RN", NURSES);
    walker.press("Add a person");
    person(walker, "Theo Bittern", "Medical director", "MD", "six quiet boats at anchor");
  }

  private void person(Walker walker, String name, String role, String credential, String secret) {
    walker.fill("Name", name);
    walker.press(role);
    walker.fill("Credential", credential);
    walker.fill("License number", "EX-0042");
    walker.fill("State", "LA");
    walker.fill("New passphrase", secret);
    walker.fill("New passphrase again", secret);
    walker.keys(KeyCode.ENTER);
    walker.await(name, () -> !walker.isAt("confirm") && walker.says(name + ", " + credential));
  }

  private void fillIn(Walker walker) {
    assertTrue(walker.says("Still to do: fill in the plan."));
    walker.press("Change settings");
    walker.fill("Address", "1 Invented Way\nSampleville, LA 70000");
    walker.fill("Phone", "1-800-555-0160");
    walker.fill("TTY", "1-800-555-0161");
    walker.fill("Hours", "Monday to Friday, 8 a.m. to 5 p.m.");
    walker.fill("Fax", "1-800-555-0162");
    walker.fill("Phone for peer to peer", "1-800-555-0163");
    walker.fill("Address for appeals", "Pelican Health Plan, Appeals\n1 Invented Way");
    walker.press("Record new settings");
    walker.await("the recorded plan", () -> walker.isOpen("Change settings"));
    assertFalse(walker.says("Still to do: fill in the plan."));
  }

  // ---- unlocking

  /// On a return the focus is on the passphrase of whoever was here last.
  private void returned(Walker walker) {
    walker.await("the vault", () -> walker.says("Pelican Health Plan"));
    walker.await("the focus", () -> walker.focused().equals("Passphrase"));
    assertEquals("Anna Sandbar  \u00b7  administrator", person(walker));
    shoot(walker, "unlock-return");

    Screens.runFx(() -> people(walker).requestFocus());
    walker.keys(KeyCode.SPACE);
    assertTrue(Screens.onFx(() -> people(walker).isShowing()));
    Screens.runFx(() -> people(walker).hide());
    walker.keys(KeyCode.ENTER);
    assertTrue(Screens.onFx(() -> people(walker).isShowing()));
    Screens.runFx(() -> people(walker).hide());

    walker.press("Another vault, set-up and practice");
    shoot(walker, "unlock-ways");
  }

  private static String person(Walker walker) {
    return Screens.onFx(() -> people(walker).getButtonCell().getText());
  }

  private static ComboBox<?> people(Walker walker) {
    return walker.screens().find(".unlock-card .combo-box", ComboBox.class);
  }

  private void nurseBegins(Walker walker) {
    walker.unlock("Nora Heron", NURSES);
    walker.await("the worklist", () -> walker.isOpen("New request"));
    new NurseAtWork(walker).begin();
    walker.fill("Member name", "Clara Spoonbill");
    assertTrue(walker.says("Held by Nora Heron, RN"));
  }

  /// Whoever holds the recovery key looks at everything and does nothing.
  private void read(Walker walker, String key) {
    walker.press("Use the recovery key");
    shoot(walker, "unlock-recovery");
    walker.fill("Recovery key", key);
    walker.keys(KeyCode.ENTER);
    walker.await("the worklist", () -> walker.isAt("worklist"));
    assertFalse(walker.isOpen("New request"));
    walker.open("Clara Spoonbill");
    walker.lock();
  }

  // ---- restoring

  private Path backUp(Machine machine) throws Exception {
    Path place = machine.data().resolve("vault");
    var vault = Vaults.of(PolicyShelf.of(machine.packs())::find, pins);
    try (var session =
        vault.unlock(place, "anna.sandbar", PASSPHRASE.toCharArray(), Walker.NOW.plusSeconds(60))) {
      return session
          .backup(Optional.of(home.resolve("stick")), Walker.NOW.plusSeconds(60), _ -> {})
          .folder();
    }
  }

  private void restore(Walker walker, Path backup) {
    walker.await("the vault", () -> walker.says("Pelican Health Plan"));
    walker.press("Another vault, set-up and practice");
    walker.press("Restore a backup");
    chosen = Optional.of(backup);
    walker.press("Choose folder");
    walker.fill("Passphrase or recovery key", "not the one of then");
    walker.await("the open act", () -> walker.isOpen("Restore"));
    shoot(walker, "restore");
    walker.keys(KeyCode.ENTER);
    walker.await(
        "the fault",
        () -> walker.says("The person or the passphrase is not right. Check both and try again."));
    walker.fill("Passphrase or recovery key", PASSPHRASE);
    walker.keys(KeyCode.ENTER);
    walker.await("the restored vault", () -> walker.isOpen("Unlock it"));
    shoot(walker, "restored");
    walker.press("Unlock it");
    walker.unlock("Nora Heron", NURSES);
    walker.await("the worklist", () -> walker.isOpen("New request"));
    walker.open("Clara Spoonbill");
  }

  // ---- looking

  private Walker start(Machine machine) {
    var walker = Walker.start(machine, pins, _ -> chosen);
    Screens.runFx(() -> {
      walker.screens().stage().setWidth(1280);
      walker.screens().stage().setHeight(800);
    });
    wear(walker, LOOKS.getLast());
    return walker;
  }

  private static void wear(Walker walker, Appearance look) {
    Screens.runFx(() -> Theme.apply(walker.screens().scene(), look));
    walker.screens().settle();
  }

  /// Draws the screen in every look, and goes on in the plain one.
  private void shoot(Walker walker, String name) {
    for (Appearance look : LOOKS) {
      wear(walker, look);
      var picture =
          "%s-%s-%.0f"
              .formatted(
                  name, look.mode().name().toLowerCase(java.util.Locale.ROOT), look.scale() * 100);
      walker.screens().picture(picture);
      SceneAudit.of(walker.screens().scene()).forEach(one -> found.add(picture + " " + one));
    }
  }

  private static double width(Walker walker, String selector) {
    return Screens.onFx(
        () -> walker.screens().scene().getRoot().lookup(selector).getLayoutBounds().getWidth());
  }

  private static double middle(Walker walker, String selector) {
    return Screens.onFx(() -> {
      Node node = walker.screens().scene().getRoot().lookup(selector);
      return node.localToScene(node.getLayoutBounds()).getCenterX();
    });
  }
}
