package org.pumpreview.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.casework.AuthorityFile;
import org.pumpreview.casework.Vaults;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;
import org.pumpreview.review.SearchTerms;
import org.pumpreview.review.Wording;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Founded;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PassphraseFault;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// The settings over a real vault. Passphrases are stretched in earnest, so one vault serves all.
class SettingsViewTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");
  private static final String ATTACH = "Attach the plan\u2019s copy";
  private static final int PARTS = 4;
  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Actor ADMINISTRATOR =
      new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
  private static final Actor NURSE = reviewer("maya.heron", "Maya Heron", "RN", Role.NURSE);
  private static final Actor DIRECTOR =
      reviewer("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);
  private static final Actor FORMER = reviewer("inez.willow", "Inez Willow", "RN", Role.NURSE);
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  @TempDir static Path folder;
  private static Vault vault;
  private static Session administrator;
  private static Session nurse;

  private final List<Office> offices = new ArrayList<>();
  private final List<Appearance> appearances = new ArrayList<>();
  private final List<Policy> read = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();
  private boolean pdf = true;
  private Optional<Screens> screens = Optional.empty();

  @BeforeAll
  static void found() throws VaultException {
    vault =
        Vaults.of(
            ref -> Optional.of(POLICY).filter(policy -> policy.ref().equals(ref)),
            new MemoryHeadPins());
    FoundingRequest request = new FoundingRequest(true, PlanJson.example(), ADMINISTRATOR);
    Founded founded = vault.found(place(), request, passphrase(), NOW);
    administrator = founded.session();
    for (Actor person : List.of(NURSE, DIRECTOR, FORMER)) {
      administrator.certify(person, passphrase(), NOW);
    }
    administrator.disable(FORMER.userId(), "Left the plan", NOW);
    nurse = vault.unlock(place(), NURSE.userId(), passphrase(), NOW);
  }

  @AfterAll
  static void lock() throws VaultException {
    nurse.close();
    administrator.close();
  }

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private static Path place() {
    return folder.resolve("vault");
  }

  private static char[] passphrase() {
    return "ten quiet otters row at dawn".toCharArray();
  }

  private static Actor reviewer(String userId, String name, String credential, Role role) {
    return new Actor(
        userId, name, credential, Optional.of(new License("EX-0001", "LA")), Set.of(role));
  }

  private Screens show(Actor actor, Session session, Appearance appearance, double height)
      throws VaultException {
    Office office = session.office();
    Workplace workplace =
        new Workplace(
            Path.of("/home/sandbar/pump-review/vault"),
            session,
            actor,
            vault::faults,
            InstantSource.fixed(NOW));
    Screens shown =
        Screens.show(
            () -> {
              Layers layers = new Layers(new VBox());
              SettingsView.Surroundings around =
                  new SettingsView.Surroundings(
                      layers,
                      Work.here(),
                      Work.here(),
                      _ -> Optional.of(folder.resolve("backups")),
                      (_, _) -> chosen,
                      _ -> pdf,
                      read::add,
                      appearance,
                      appearances::add);
              layers.setContent(
                  new SettingsView(
                          workplace, office, offices::add, List.of(POLICY), around, "0.1.0")
                      .node());
              return layers;
            },
            1280,
            height,
            appearance);
    screens = Optional.of(shown);
    return shown;
  }

  private Screens show(Actor actor, Session session) throws VaultException {
    return show(actor, session, new Appearance(Appearance.Mode.LIGHT, 1), 800);
  }

  private <N extends Node> N find(Class<N> type, Predicate<N> is) {
    return Screens.onFx(() ->
        all(screens.orElseThrow().scene().getRoot())
            .filter(type::isInstance)
            .map(type::cast)
            .filter(is)
            .reduce((_, last) -> last)
            .orElseThrow());
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(SettingsViewTest::all))
        : Stream.of(node);
  }

  private void press(String button) {
    Button found = find(Button.class, any -> button.equals(any.getText()));
    Screens.runFx(found::requestFocus);
    screens.orElseThrow().press(KeyCode.SPACE);
  }

  private TextInputControl field(String label) {
    return find(TextInputControl.class, any -> label.equals(any.getAccessibleText()));
  }

  private void fill(String label, String text) {
    TextInputControl input = field(label);
    Screens.runFx(() -> {
      input.requestFocus();
      input.selectAll();
    });
    screens.orElseThrow().type(text);
  }

  private void tick(String role) {
    CheckBox box = find(CheckBox.class, any -> role.equals(any.getText()));
    Screens.runFx(box::requestFocus);
    screens.orElseThrow().press(KeyCode.SPACE);
  }

  private Optional<String> error(String label) {
    TextInputControl input = field(label);
    return find(FormField.class, any -> any.control() == input).error();
  }

  private boolean says(String words) {
    return Screens.onFx(() ->
        all(screens.orElseThrow().scene().getRoot())
            .anyMatch(node ->
                switch (node) {
                  case SentenceText text -> text.sentence().words().equals(words);
                  case Label label -> words.equals(label.getText());
                  default -> false;
                }));
  }

  private void fillPerson(String name) {
    press("Add a person");
    screens.orElseThrow().type(name);
    tick("Nurse reviewer");
    fill("Credential", "RN");
    fill("License number", "EX-0042");
    fill("State", "la");
    fill("New passphrase", "seven lanterns over the marsh");
    fill("New passphrase again", "seven lanterns over the marsh");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1,light", "DARK,1,dark", "LIGHT,2,200"})
  void thePageIsWhole(Appearance.Mode mode, double scale, String name) throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator, new Appearance(mode, scale), 800);
    shown.picture("settings-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @ParameterizedTest
  @CsvSource({"1,page", "2,page-200"})
  void everySectionIsWhole(double scale, String name) throws VaultException {
    show(ADMINISTRATOR, administrator, new Appearance(Appearance.Mode.LIGHT, scale), 800);
    press("Check the vault");
    lookDown(name);
  }

  /// Scrolls through the page, with a picture of every part.
  private void lookDown(String name) {
    Screens shown = screens.orElseThrow();
    ScrollPane page = shown.find(".settings", ScrollPane.class);
    for (int part = 0; part <= PARTS; part++) {
      double at = (double) part / PARTS;
      Screens.runFx(() -> page.setVvalue(at));
      shown.picture("settings-" + name + "-" + part);
      assertEquals(List.of(), SceneAudit.of(shown.scene()));
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1,light", "DARK,1,dark", "LIGHT,2,200"})
  void thePersonDialogIsWhole(Appearance.Mode mode, double scale, String name)
      throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator, new Appearance(mode, scale), 800);
    press("Add a person");
    shown.type("Nadia Tern");
    shown.press(CONFIRM);
    shown.picture("settings-person-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void theUserNameFollowsTheNameUntilItIsWritten() throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator);
    press("Add a person");
    shown.type("Nadia O'Térn");
    assertEquals("nadia.o.tern", field("User name").getText());

    fill("User name", "nadia");
    fill("Name", "Nadia Tern-Rail");
    assertEquals("nadia", field("User name").getText());
  }

  @Test
  void anAdministratorAddsAPersonByKeys() throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator);
    fillPerson("Nadia Curlew");
    shown.press(CONFIRM);

    assertTrue(says("Nadia Curlew, RN"));
    Office.Person added = administrator.office().people().get("nadia.curlew");
    assertEquals(
        new Actor(
            "nadia.curlew",
            "Nadia Curlew",
            "RN",
            Optional.of(new License("EX-0042", "LA")),
            Set.of(Role.NURSE)),
        added.actor());
    assertEquals(List.of(administrator.office()), offices);
  }

  @Test
  void whatIsWrongWithANewPersonStandsAtItsField() throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator);
    fillPerson("Theo Egret");
    fill("Credential", "");
    fill("New passphrase", "theo egret");
    shown.press(CONFIRM);

    assertEquals(Optional.of(Wording.of(Office.Reason.PERSON_EXISTS)), error("User name"));
    assertEquals(Optional.of("Every reviewer needs a credential."), error("Credential"));
    assertEquals(Optional.empty(), error("License number"));
    assertEquals(
        Optional.of(
            PassphraseFault.TOO_SHORT.sentence() + " " + PassphraseFault.HOLDS_NAME.sentence()),
        error("New passphrase"));
    assertEquals(Optional.of("The two passphrases differ."), error("New passphrase again"));
    assertEquals(List.of(), offices);
  }

  @Test
  void anAccountIsDisabledWithAReason() throws VaultException {
    administrator.certify(reviewer("otis.rail", "Otis Rail", "RN", Role.NURSE), passphrase(), NOW);
    Screens shown = show(ADMINISTRATOR, administrator);
    press("Disable Otis Rail");
    assertTrue(find(Button.class, any -> "Disable account".equals(any.getText())).isDisabled());
    shown.type("Works elsewhere");
    shown.picture("settings-disable");
    shown.press(CONFIRM);

    assertFalse(administrator.office().people().get("otis.rail").active());
    assertTrue(says("Disabled since 2026-11-17"));
    assertEquals(
        "Add a person", Screens.onFx(() -> ((Button) shown.scene().getFocusOwner()).getText()));
  }

  @Test
  void theLastAdministratorCannotBeDisabled() throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator);
    assertTrue(says(Wording.of(Office.Reason.LAST_ADMINISTRATOR)));
    press("Disable Ada Sandbar");
    assertFalse(Screens.onFx(() -> ((Layers) shown.scene().getRoot()).isOpen()));
  }

  @Test
  void whoeverIsNoAdministratorIsToldWhyTheActsAreClosed() throws VaultException {
    Screens shown = show(NURSE, nurse);
    for (String act : List.of("Add a person", "Disable an account", "Change settings")) {
      press(act);
      assertFalse(Screens.onFx(() -> ((Layers) shown.scene().getRoot()).isOpen()));
      assertEquals(
          Wording.of(Office.Reason.NOT_AN_ADMINISTRATOR),
          find(Button.class, any -> act.equals(any.getText())).getAccessibleHelp());
    }
    shown.picture("settings-nurse");
  }

  @Test
  void aPhoneWithoutItsLeadingOneIsRefusedAtItsField() throws VaultException {
    Screens shown = show(ADMINISTRATOR, administrator);
    press("Change settings");
    fill("Phone", "800-555-0100");
    fill("Name", "");
    press("Record new settings");
    shown.picture("settings-plan-fault");

    assertEquals(Optional.of("Write it with the leading 1, as in 1-800-555-0100."), error("Phone"));
    assertEquals(Optional.of("Fill this in."), error("Name"));
    assertEquals(List.of(), offices);
  }

  @Test
  void newSettingsAreRecordedWithTheirSource() throws VaultException {
    show(ADMINISTRATOR, administrator);
    press("Change settings");
    fill("Fax", "1-800-555-0199");
    fill("Attestation before a medical director signs", "I read the record myself\n\nI decide ");
    press("Record new settings");

    var plan = administrator.office().plan();
    assertEquals("1-800-555-0199", plan.fax());
    assertEquals(List.of("I read the record myself", "I decide"), plan.attestation());
    assertEquals("Recorded on 2026-11-17 by Ada Sandbar", plan.sources().get("fax"));
    assertEquals("LAC 50:I.3705", plan.sources().get("appealDays"));
    assertTrue(says("1-800-555-0199"));
  }

  @Test
  void aPlanChangesTheTermsByWhichAnItemIsLookedFor() throws VaultException {
    show(ADMINISTRATOR, administrator);
    press("Change settings");
    fill("Terms to search records by", "weaning: MME");
    press("Record new settings");
    assertEquals(
        Optional.of("Write an item a line, as in I.A.2.g: MME, taper or I.A.2.g + tramadol."),
        error("Terms to search records by"));

    fill("Terms to search records by", "I.A.2.g: MME, taper\nI.B.1 + nickel");
    press("Record new settings");
    assertEquals(
        List.of(
            new SearchTerms("I.A.2.g", true, List.of("MME", "taper")),
            new SearchTerms("I.B.1", false, List.of("nickel"))),
        administrator.office().plan().searchTerms());
  }

  /// A vault for real work begins without a plan's address, phones and fax.
  @Test
  void aPlanIsFilledInOneFactAfterTheOther() throws VaultException {
    Office office = administrator.office();
    Plan plan = office.plan();
    administrator.recordPlan(plan.ofAnother("Pelican Health Plan", "the letterhead"), NOW);
    try {
      Screens shown = show(ADMINISTRATOR, administrator);
      assertTrue(
          says(
              "Letters cannot be signed yet. They need the plan's address, phone, TTY, hours, fax,"
                  + " phone for peer to peer and address for appeals."));
      assertTrue(says("Not recorded yet"));
      assertTrue(
          says(
              "There are no fixed texts for members. Letters to members warn of this until they are"
                  + " recorded."));
      assertFalse(says("A made-up plan for practice"));
      shown.picture("settings-incomplete");
      assertEquals(List.of(), SceneAudit.of(shown.scene()));

      press("Change settings");
      fill("Phone", "1-800-555-0100");
      fill("Address", "1 Invented Way\nSampleville, LA 70000");
      press("Record new settings");
      assertTrue(
          says(
              "Letters cannot be signed yet. They need the plan's TTY, hours, fax, phone for peer"
                  + " to peer and address for appeals."));
      assertEquals(
          List.of("1 Invented Way", "Sampleville, LA 70000"),
          administrator.office().plan().address());
    } finally {
      administrator.recordPlan(plan, NOW);
    }
  }

  @Test
  void certificatesForVerifiersAreSavedAndAPracticeVaultIsCertifiedByNobody() throws Exception {
    Path into = Files.createDirectories(folder.resolve("backups"));
    Screens shown = show(ADMINISTRATOR, administrator);
    assertTrue(
        says(
            "A practice vault is certified by nobody, so that none of its letters passes for a real"
                + " one."));
    press("Save certificates for verifiers");
    assertTrue(says("Saved as " + into.resolve("trust.pem") + ". It goes to verify with --trust."));
    assertTrue(Files.exists(into.resolve("trust.pem")));
    shown.picture("settings-trust");
  }

  @Test
  void thePlansAuthorityCertifiesAVaultOnceItsPassphraseIsRight() throws Exception {
    AuthorityFile authority = AuthorityFile.of(AuthorityFile.Kind.P384);
    chosen = Optional.of(Files.write(folder.resolve("plan-ca.p12"), authority.pkcs12()));
    var request = new FoundingRequest(false, PlanJson.example(), ADMINISTRATOR);
    try (Session real = vault.found(folder.resolve("real"), request, passphrase(), NOW).session()) {
      Screens shown = show(ADMINISTRATOR, real);
      press("Certify by the plan's authority");
      shown.type("not that one");
      shown.press(CONFIRM);
      assertTrue(
          says("This passphrase does not open the file. Nothing was changed; type it again."));
      shown.picture("settings-authority");
      assertEquals(List.of(), SceneAudit.of(shown.scene()));

      fill("Passphrase of the file", new String(AuthorityFile.passphrase()));
      shown.press(CONFIRM);
      assertTrue(
          says(
              "The plan's authority vouches for this vault. Another file takes its place, for"
                  + " letters from then on."));
      assertEquals(List.of(authority.root(), real.authority()), real.trusted());
    }
  }

  @ParameterizedTest
  @CsvSource({"1,plan", "2,plan-200"})
  void thePlanFormIsWhole(double scale, String name) throws VaultException {
    show(ADMINISTRATOR, administrator, new Appearance(Appearance.Mode.LIGHT, scale), 800);
    press("Change settings");
    lookDown(name);
  }

  @Test
  void aPassphraseIsOnlyChangedByWhoKnowsIt() throws VaultException {
    Screens shown = show(NURSE, nurse);
    press("Change your passphrase");
    shown.type("not the one");
    fill("New passphrase", "seven lanterns over the marsh");
    fill("New passphrase again", "seven lanterns over the marsh");
    shown.press(CONFIRM);

    assertTrue(says("This is not your passphrase. Nothing was changed."));
    shown.picture("settings-passphrase");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
    assertTrue(nurse.confirmPassphrase(passphrase(), NOW));
  }

  @Test
  void theVaultIsCheckedRecordByRecord() throws VaultException {
    Screens shown = show(NURSE, nurse);
    press("Check the vault");
    CheckReport found = nurse.check(_ -> {});
    shown.picture("settings-checked");
    // A document of the plan may have been taken in before.
    String documents = found.documents() == 1 ? "1 document" : found.documents() + " documents";
    assertTrue(
        says(
            "Everything holds. Opened "
                + found.entries()
                + " entries of 0 cases and "
                + documents
                + "."));
  }

  @Test
  void theVaultIsBackedUpToTheChosenFolder() throws VaultException {
    Screens shown = show(NURSE, nurse);
    press("Back up to a folder");
    Path backup = folder.resolve("backups").resolve("2026-11-17T16-00-00Z");
    long entries = nurse.check(_ -> {}).entries();
    assertTrue(
        says(
            "Backed up to "
                + backup
                + ". Verified by opening every record. Opened "
                + entries
                + " entries of 0 cases and 0 documents."));
    assertTrue(vault.isVault(backup));
    shown.picture("settings-backup");
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void theAppearanceChangesAtOnce() throws VaultException {
    Screens shown = show(NURSE, nurse);
    ToggleButton light = find(ToggleButton.class, any -> "Light".equals(any.getText()));
    Screens.runFx(light::requestFocus);
    shown.press(KeyCode.RIGHT, KeyCode.SPACE);
    ToggleButton normal = find(ToggleButton.class, any -> "100 %".equals(any.getText()));
    Screens.runFx(normal::requestFocus);
    shown.press(KeyCode.RIGHT, KeyCode.SPACE);

    assertEquals(
        List.of(
            new Appearance(Appearance.Mode.DARK, 1), new Appearance(Appearance.Mode.DARK, 1.25)),
        appearances);
  }

  @Test
  void aPolicyCanBeReadAndOnlyAnAdministratorAttachesItsDocument() throws VaultException {
    show(NURSE, nurse);
    assertTrue(says("Review was due 2026-02"));
    press("Read the policy");
    assertEquals(List.of(POLICY), read);
    assertFalse(find(Button.class, any -> ATTACH.equals(any.getText())).isVisible());
  }

  @Test
  void whatIsNoPdfIsRefusedAndAPdfIsKeptWithItsName() throws Exception {
    Path file = Files.write(folder.resolve("policy.pdf"), new byte[] {1, 2, 3});
    chosen = Optional.of(file);
    show(ADMINISTRATOR, administrator);
    pdf = false;
    press(ATTACH);
    assertTrue(
        says(
            "This file is no PDF that can be shown, or it is larger than 50 MB. Choose the policy"
                + " as a PDF without a password."));
    pdf = true;
    press(ATTACH);
    assertTrue(
        says("The plan\u2019s copy, policy.pdf, attached on 2026-11-17, opens beside the work."));
    var kept = offices.getLast().document(POLICY.ref()).orElseThrow();
    assertArrayEquals(new byte[] {1, 2, 3}, administrator.readAttachment(kept.attachment()));
  }
}
