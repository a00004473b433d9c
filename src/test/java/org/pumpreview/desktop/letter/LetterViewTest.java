package org.pumpreview.desktop.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Step;

/// The step of the letter under a person's keys.
class LetterViewTest {
  private static final KeyCodeCombination SIGN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);

  @TempDir Path folder;

  private Optional<LetterScreen> opened = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(LetterScreen::close);
  }

  private LetterScreen open(CaseOnDesk made) {
    var letters = new LettersInMemory(made, CaseOnDesk.DIRECTOR);
    var screen = new LetterScreen(made, CaseOnDesk.DIRECTOR, letters, LIGHT, 1040);
    opened = Optional.of(screen);
    return screen;
  }

  private LetterScreen signed() {
    return signed(LetterCases.adverse());
  }

  private LetterScreen signed(CaseOnDesk made) {
    var screen = open(made);
    screen.screens().press(SIGN);
    screen.screens().type(LettersInMemory.PASSPHRASE);
    screen.screens().press(SIGN);
    return screen;
  }

  @Test
  void thePagesTurnByKeys() {
    var screen = open(LetterCases.adverse());
    screen.screens().press(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
    assertEquals("Page 2 of 5", screen.screens().find(".place", Label.class).getText());
  }

  @Test
  void aScreenReaderHearsTheWordsOfThePage() {
    var screen = open(LetterCases.adverse());
    var words = screen.screens().find(".page-pane", ScrollPane.class).getAccessibleText();
    assertTrue(words.startsWith("Page 1 of 5. "), words);
    assertTrue(words.contains("Our decision: denied"), words);
  }

  @Test
  void thePageIsMadeLargerAndFitsAgain() {
    var screen = open(LetterCases.adverse());
    Screens.runFx(() -> screen.screens().scene().getRoot().lookup(".page-pane").requestFocus());
    screen.screens().press(KeyCode.PLUS, KeyCode.PLUS);
    assertEquals("100 %", zoom(screen));
    screen.screens().press(KeyCode.DIGIT0);
    assertEquals("Fit page", zoom(screen));
  }

  private static String zoom(LetterScreen screen) {
    return Screens.onFx(() ->
        screen.screens().scene().getRoot().lookupAll(".pages-bar .button").stream()
            .map(Button.class::cast)
            .map(Button::getText)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow());
  }

  /// A vault for real work begins with a plan of which only the name is known.
  @Test
  void aLetterOfAPlanThatIsNotFilledInLeadsToTheSettings() {
    var unknown = CaseOnDesk.PLAN.ofAnother("Pelican Health Plan", "the letterhead");
    var screen = open(LetterCases.adverse().under(unknown));
    var said = screen.screens().find(".letter-acts .act .sentence", SentenceText.class);
    screen.screens().picture("letter-plan-missing");
    assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
    assertEquals(
        "The settings do not have the plan's address, phone, TTY, hours, fax, phone for peer to"
            + " peer and address for appeals yet, and no letter goes without. Have an"
            + " administrator fill that in. Go to the settings",
        said.sentence().words());

    screen.screens().press(SIGN);
    assertTrue(screen.screens().scene().getRoot().lookupAll(".confirm").isEmpty());
    Screens.runFx(() -> ((Hyperlink) said.lookup(".hyperlink")).fire());
    assertEquals(1, screen.settings);
  }

  /// Copies that are missing, and large print for a member who asks for it after the letter has
  /// left: one press and the passphrase.
  @Test
  void whatALetterLacksIsMadeByItsSigner() {
    var made = LetterCases.adverse();
    var screen = signed(made);
    for (String word : List.of("Make the large-print edition", "Make the 2 missing copies")) {
      Screens.runFx(() -> button(screen, word).orElseThrow().fire());
      screen.screens().picture("letter-" + word.toLowerCase(Locale.ROOT).replace(' ', '-'));
      assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
      screen.screens().type("not it");
      screen.screens().press(SIGN);
      screen.screens().type(LettersInMemory.PASSPHRASE);
      screen.screens().press(SIGN);
      assertTrue(Screens.onFx(() -> button(screen, word)).isEmpty(), word);
    }
    screen.screens().picture("letter-with-copies");
    assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
    assertEquals(
        List.of(
            List.of(Addressee.MEMBER),
            List.of(Addressee.REQUESTING_PROVIDER),
            List.of(Addressee.TREATING_PRACTITIONER)),
        made.file().all(CaseEvent.CopyMade.class).stream().map(copy -> copy.event().to()).toList());
  }

  private static Optional<Button> button(LetterScreen screen, String word) {
    return screen.screens().scene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> word.equals(button.getText()))
        .findFirst();
  }

  @Test
  void theSignatureSaysWhatItMeansAndWhose() {
    var screen = open(LetterCases.adverse());
    screen.screens().press(SIGN);
    var said =
        Screens.onFx(() ->
            Stream.concat(
                    screen.screens().scene().getRoot().lookupAll(".confirm .sentence").stream()
                        .map(TextFlow.class::cast)
                        .map(TextFlow::getAccessibleText),
                    screen.screens().scene().getRoot().lookupAll(".signatory .label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText))
                .toList());
    assertEquals(
        List.of(
            "Adverse benefit determination, PR-2026-1184-1",
            "With it a copy is signed for Cypress Example Pain Center and Lucien Kingfisher, MD,"
                + " each with the name and address of its own.",
            "Your signature says \u201cI am the deciding physician and read the record"
                + " myself.\u201d",
            "Theo Egret, MD",
            "License EX-0001 (LA)"),
        said);
  }

  @Test
  void aWrongPassphraseGetsOneSentenceAndLosesNothing() {
    var screen = open(LetterCases.adverse());
    screen.screens().press(SIGN);
    screen.screens().type("another phrase");
    screen.screens().press(SIGN);

    assertTrue(isAsked(screen));
    assertEquals(
        "This passphrase is not right. Nothing was signed; type it again.",
        screen.screens().find(".confirm .form-field .field-message .label", Label.class).getText());
    screen.screens().picture("letter-wrong-passphrase-light-100");

    screen.screens().type(LettersInMemory.PASSPHRASE);
    screen.screens().press(SIGN);
    assertFalse(isAsked(screen));
  }

  @Test
  void enterInThePassphraseSigns() {
    var screen = open(LetterCases.adverse());
    screen.screens().press(SIGN);
    screen.screens().type(LettersInMemory.PASSPHRASE);
    screen.screens().press(KeyCode.ENTER);
    assertFalse(isAsked(screen));
    assertEquals("signed", mark(screen));
  }

  @Test
  void goingBackSignsNothing() {
    var screen = open(LetterCases.adverse());
    screen.screens().press(SIGN);
    screen.screens().type(LettersInMemory.PASSPHRASE);
    screen.screens().press(KeyCode.ESCAPE);
    assertEquals("not signed", mark(screen));
  }

  @Test
  void afterSigningTheLetterCanBeExportedAtOnce() {
    var screen = signed();
    screen.folder = Optional.of(folder);
    assertEquals("signed", mark(screen));

    screen.screens().press(KeyCode.SPACE);

    assertTrue(folder.resolve("PR-2026-1184-1.pdf").toFile().exists());
    screen.screens().picture("letter-exported-light-100");
  }

  @Test
  void choosingNoFolderDoesNothing() {
    var screen = signed();
    screen.screens().press(KeyCode.SPACE);
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void printingHandsThePagesToThePrinter() {
    var screen = signed();
    Screens.runFx(() ->
        screen.screens().scene().getRoot().lookupAll(".letter-acts .button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().equals("Print"))
            .forEach(Button::fire));
    assertEquals(List.of("PR-2026-1184-1"), screen.printed);
  }

  @Test
  void aScreenReaderHearsWhyPrintAndExportAreClosed() {
    var screen = open(LetterCases.adverse());
    var reasons =
        Screens.onFx(() ->
            screen.screens().scene().getRoot().lookupAll(".out .act-button").stream()
                .map(Node::getAccessibleHelp)
                .distinct()
                .toList());
    assertEquals(List.of("Print and export open when the letter is signed and verified."), reasons);
  }

  @Test
  void beforeTheDecisionTheWayLeadsThere() {
    var screen = open(LetterCases.open());
    screen.screens().press(KeyCode.SPACE);
    assertEquals(List.of(Place.of(Step.DECISION)), screen.gone);
  }

  private static String mark(LetterScreen screen) {
    return screen.screens().find(".pages-bar .status-badge", Labeled.class).getText();
  }

  private static boolean isAsked(LetterScreen screen) {
    return Screens.onFx(() -> !screen.screens().scene().getRoot().lookupAll(".confirm").isEmpty());
  }
}
