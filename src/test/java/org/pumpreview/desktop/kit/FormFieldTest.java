package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldTest {
  private static final String TOO_SHORT = "A provider identifier has ten digits";

  private final TextField number = Screens.onFx(TextField::new);
  private final FormField field =
      Screens.onFx(() -> new FormField("Provider", number).setHint("Ten digits"));
  private final PassphraseField secret = Screens.onFx(PassphraseField::new);
  private final DateField date = Screens.onFx(DateField::new);
  private final FormField dated = Screens.onFx(() -> new FormField("Date", date));
  private final Checks checks = Screens.onFx(Checks::new);
  private final Screens screen =
      Screens.show(
          () -> new VBox(field, new FormField("Passphrase", secret.input(), secret), dated),
          400,
          400,
          Appearance.STANDARD);

  FormFieldTest() {
    Screens.runFx(() ->
        checks.<String>add(
            field, text -> text.length() == 10 ? Optional.empty() : Optional.of(TOO_SHORT)));
    screen.settle();
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theFieldIsNamedByItsLabelAndDescribedByItsHint() {
    assertEquals("Provider", number.getAccessibleText());
    assertEquals("Ten digits", number.getAccessibleHelp());
  }

  @Test
  void nothingIsFaultyBeforeTheFieldWasLeft() {
    Screens.runFx(number::requestFocus);
    screen.type("123");
    assertEquals(Optional.empty(), field.error());
    assertTrue(checks.invalidProperty().get());
  }

  @Test
  void leavingAFaultyFieldSaysWhatIsWrong() {
    Screens.runFx(number::requestFocus);
    screen.type("123");
    Screens.runFx(secret.input()::requestFocus);
    screen.settle();
    assertEquals(Optional.of(TOO_SHORT), field.error());
    assertEquals(TOO_SHORT, number.getAccessibleHelp());
  }

  @Test
  void theHintComesBackWhenNothingIsWrongAnyMore() {
    Screens.runFx(checks::passOrShow);
    Screens.runFx(() -> number.setText("1234567893"));
    screen.settle();
    assertEquals(Optional.empty(), field.error());
    assertEquals("Ten digits", number.getAccessibleHelp());
  }

  @Test
  void askingForTheActShowsAllFaultsAndGoesToTheFirst() {
    assertFalse(Screens.onFx(checks::passOrShow));
    screen.settle();
    assertEquals(Optional.of(TOO_SHORT), field.error());
    assertTrue(number.isFocused());
  }

  @Test
  void aFormWithoutFaultsPasses() {
    Screens.runFx(() -> number.setText("1234567893"));
    assertTrue(Screens.onFx(checks::passOrShow));
  }

  @Test
  void aPassphraseIsMaskedUntilItsEyeIsOpened() {
    Screens.runFx(secret.input()::requestFocus);
    screen.type("tide");
    assertEquals("••••", shown());
    Screens.runFx(() -> screen.find(".eye", ToggleButton.class).setSelected(true));
    screen.settle();
    assertEquals("tide", shown());
  }

  @Test
  void aPassphraseIsHandedOverAsCharacters() {
    Screens.runFx(secret.input()::requestFocus);
    screen.type("tide");
    assertArrayEquals(new char[] {'t', 'i', 'd', 'e'}, Screens.onFx(secret::passphrase));
    Screens.runFx(secret::clear);
    assertArrayEquals(new char[0], Screens.onFx(secret::passphrase));
  }

  @Test
  void aTypedDateIsYearMonthDay() {
    Screens.runFx(() -> date.getEditor().setText("2026-11-20"));
    assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), Screens.onFx(date::typed));
    Screens.runFx(() -> date.setValue(LocalDate.of(2026, 3, 2)));
    assertEquals("2026-03-02", date.getEditor().getText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-02"})
  void aDateThatIsNoneStaysToBeMended(String before) {
    Screens.runFx(() -> {
      date.setValue(Moments.readDate(before).orElse(null));
      date.requestFocus();
      date.getEditor().clear();
    });
    screen.type("2026-02-30");
    screen.press(KeyCode.ENTER);
    screen.press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN));
    Screens.runFx(number::requestFocus);
    screen.settle();
    assertEquals(Optional.empty(), Screens.onFx(date::typed));
    assertEquals("2026-02-30", date.getEditor().getText());
  }

  @Test
  void aDateThatWasMendedIsTheValue() {
    Screens.runFx(() -> {
      date.setValue(LocalDate.of(2026, 3, 2));
      date.requestFocus();
      date.getEditor().clear();
    });
    screen.type("2026-02-30");
    Screens.runFx(number::requestFocus);
    Screens.runFx(date.getEditor()::clear);
    Screens.runFx(date::requestFocus);
    screen.type("2026-02-28");
    Screens.runFx(number::requestFocus);
    screen.settle();
    assertEquals(LocalDate.of(2026, 2, 28), Screens.onFx(date::getValue));
  }

  @Test
  void aDateThatIsNoneIsNotCalledMissing() {
    Screens.runFx(() -> {
      checks.add(
          dated,
          _ -> Optional.of(date.getEditor().getText().isBlank() ? "Missing" : "No such day"));
      date.requestFocus();
    });
    screen.type("2026-02-30");
    Screens.runFx(number::requestFocus);
    screen.settle();
    assertEquals(Optional.of("No such day"), dated.error());
  }

  @Test
  void whatIsWrongStaysShownWhenTheFormComesBackIntoTheWindow() {
    Screens.runFx(checks::passOrShow);
    var form = screen.scene().getRoot();
    Screens.runFx(() -> screen.scene().setRoot(new VBox()));
    screen.settle();
    Screens.runFx(() -> screen.scene().setRoot(form));
    screen.settle();
    assertEquals(Optional.of(TOO_SHORT), field.error());
  }

  private String shown() {
    return Screens.onFx(() ->
        secret.input().lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(""));
  }

  /// Side by side, a field that may stay empty stands as high as one that may not.
  @Test
  void theRemarkOptionalMovesNoField() {
    var plain = Screens.onFx(TextField::new);
    var optional = Screens.onFx(TextField::new);
    try (var screen =
        Screens.show(
            () ->
                new HBox(
                    new FormField("Fax", plain),
                    new FormField("Phone", optional).setOptional(true)),
            600,
            200,
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT))) {
      assertEquals(top(plain), top(optional));
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }

  private static double top(Node node) {
    return Screens.onFx(() -> node.localToScene(node.getLayoutBounds()).getMinY());
  }
}
