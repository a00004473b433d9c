package org.pumpreview.desktop.kit;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pumpreview.words.Words;

/// A date as year-month-day, typed or picked. What is typed and is no date stays where it is, so
/// that its person can mend it: [#typed] is what counts and not the value of the control, which
/// knows dates only.
public final class DateField extends DatePicker {
  public DateField() {
    getStyleClass().add("date-field");
    setConverter(new YearMonthDay());
    setPromptText(Words.of("kit").text("date.pattern"));
    addEventFilter(KeyEvent.KEY_RELEASED, this::onReleased);
  }

  /// What is in the field now, also before it was left; empty when that is no date.
  public Optional<LocalDate> typed() {
    return Moments.readDate(getEditor().getText());
  }

  /// On Enter the control would write its value over what was typed, or nothing where it has none.
  private void onReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && typed().isEmpty()) {
      event.consume();
    }
  }

  private final class YearMonthDay extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate date) {
      return date == null ? "" : Moments.date(date);
    }

    /// What is no date leaves the value as it is: another one would be written over the text.
    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      return Moments.readDate(text).orElseGet(DateField.this::getValue);
    }
  }
}
