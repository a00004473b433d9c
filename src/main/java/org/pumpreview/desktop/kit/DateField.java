package org.pumpreview.desktop.kit;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pumpreview.words.Words;

/// A date as year-month-day, typed or picked. What is typed and is no date stays where it is, so
/// that its person can mend it.
public final class DateField extends DatePicker {
  public DateField() {
    getStyleClass().add("date-field");
    setConverter(new YearMonthDay());
    setPromptText(Words.of("kit").text("date.pattern"));
    getEditor().focusedProperty().subscribe(focused -> onFocus(focused));
  }

  /// What is in the field now, also before it was left; empty when that is no date.
  public Optional<LocalDate> typed() {
    return Moments.readDate(getEditor().getText());
  }

  private void onFocus(boolean focused) {
    if (!focused) {
      typed().ifPresent(this::setValue);
    }
  }

  private static final class YearMonthDay extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate date) {
      return date == null ? "" : Moments.date(date);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
      return text == null ? null : Moments.readDate(text).orElse(null);
    }
  }
}
