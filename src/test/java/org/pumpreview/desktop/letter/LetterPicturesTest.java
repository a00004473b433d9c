package org.pumpreview.desktop.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Appearance.Mode;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.review.Actor;
import org.pumpreview.review.LetterCheck;

/// Paints the step of the letter in its states, for eyes, and audits each.
class LetterPicturesTest {
  private static final KeyCodeCombination SIGN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Mode.LIGHT, 1.0, 1040.0),
        Arguments.of(Mode.DARK, 1.0, 1040.0),
        Arguments.of(Mode.LIGHT, 2.0, 1034.0),
        Arguments.of(Mode.LIGHT, 1.0, 800.0));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLetterToSignIsWhole(Mode mode, double scale, double width) {
    look(
        "draft", LetterCases::adverse, CaseOnDesk.DIRECTOR, Overall.TRUSTED, mode, scale, width, 0);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theSignatureIsAskedForWhole(Mode mode, double scale, double width) {
    look("sign", LetterCases::adverse, CaseOnDesk.DIRECTOR, Overall.TRUSTED, mode, scale, width, 1);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSignedLetterIsWhole(Mode mode, double scale, double width) {
    look(
        "signed",
        LetterCases::adverse,
        CaseOnDesk.DIRECTOR,
        Overall.TRUSTED,
        mode,
        scale,
        width,
        2);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLetterThatIsHeldIsWhole(Mode mode, double scale, double width) {
    checked("held", LetterCheck.CODES, mode, scale, width);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLetterThatIsWarnedOfIsWhole(Mode mode, double scale, double width) {
    checked("warned", LetterCheck.READING, mode, scale, width);
  }

  private static void checked(
      String state, LetterCheck fault, Mode mode, double scale, double width) {
    var made = LetterCases.adverse();
    var letters = new LettersInMemory(made, CaseOnDesk.DIRECTOR).faulty(fault);
    var look = new Appearance(mode, scale);
    try (var screen = new LetterScreen(made, CaseOnDesk.DIRECTOR, letters, look, width)) {
      screen
          .screens()
          .picture(
              "letter-%s-%s-%.0f-%.0f"
                  .formatted(state, mode.name().toLowerCase(Locale.ROOT), scale * 100, width));
      assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
    }
  }

  @Test
  void aDamagedLetterIsWhole() {
    look("damaged", LetterCases::asked, CaseOnDesk.NURSE, Overall.WRONG, Mode.LIGHT, 1, 1040, 2);
  }

  @Test
  void nothingToWriteYetIsWhole() {
    look("nothing", LetterCases::open, CaseOnDesk.NURSE, Overall.TRUSTED, Mode.LIGHT, 1, 1040, 0);
  }

  @Test
  void aLetterThatIsAnotherPersonsToSignIsWhole() {
    look(
        "other",
        LetterCases::approved,
        CaseOnDesk.DIRECTOR,
        Overall.TRUSTED,
        Mode.LIGHT,
        1,
        1040,
        0);
  }

  @Test
  void aLetterThatCannotBePrintedIsWhole() {
    var made = LetterCases.adverse();
    var letters = new LettersInMemory(made, CaseOnDesk.DIRECTOR).unprintable("\u2603");
    var look = new Appearance(Mode.LIGHT, 1);
    try (var screen = new LetterScreen(made, CaseOnDesk.DIRECTOR, letters, look, 1040)) {
      screen.screens().picture("letter-unprintable-light-100-1040");
      assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
    }
  }

  private static void look(
      String state,
      Supplier<CaseOnDesk> of,
      Actor actor,
      Overall overall,
      Mode mode,
      double scale,
      double width,
      int signing) {
    var made = of.get();
    var letters = new LettersInMemory(made, actor).verifying(overall);
    try (var screen = new LetterScreen(made, actor, letters, new Appearance(mode, scale), width)) {
      for (int i = 0; i < signing; i++) {
        screen.screens().press(SIGN);
        if (i == 0 && signing > 1) {
          screen.screens().type(LettersInMemory.PASSPHRASE);
        }
      }
      screen
          .screens()
          .picture(
              "letter-%s-%s-%.0f-%.0f"
                  .formatted(state, mode.name().toLowerCase(Locale.ROOT), scale * 100, width));
      assertEquals(List.of(), SceneAudit.of(screen.screens().scene()));
    }
  }
}
