package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormFieldTest {
  private static final String TOO_SHORT = "A provider identifier has ten digits";

  private final TextField number = Screens.onFx(TextField::new);
  private final FormField field =
      Screens.onFx(() -> new FormField("Provider", number).setHint("Ten digits"));
  private final PassphraseField secret = Screens.onFx(PassphraseField::new);
  private final DateField date = Screens.onFx(DateField::new);
  private final Checks checks = Screens.onFx(Checks::new);
  private final Screens screen =
      Screens.show(
          () ->
              new VBox(
                  field,
                  new FormField("Passphrase", secret.input(), secret),
                  new FormField("Date", date)),
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

  @Test
  void aDateThatIsNoneStaysToBeMended() {
    Screens.runFx(() -> date.getEditor().setText("2026-02-30"));
    assertEquals(Optional.empty(), Screens.onFx(date::typed));
    assertEquals("2026-02-30", date.getEditor().getText());
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
}
