package org.pumpreview.desktop.worklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many open cases are due on each of the next days, as thin bars with their numbers.
final class WeekStrip extends HBox {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);
  private static final double TALLEST_EM = 1.3;

  WeekStrip() {
    getStyleClass().add("week-strip");
    setAlignment(Pos.BOTTOM_CENTER);
  }

  void show(List<WorklistViewModel.DueDay> days, LocalDate today) {
    long most =
        Math.max(1, days.stream().mapToLong(WorklistViewModel.DueDay::cases).max().orElse(1));
    getChildren()
        .setAll(days.stream().map(day -> column(day, most, day.day().equals(today))).toList());
  }

  private static VBox column(WorklistViewModel.DueDay day, long most, boolean today) {
    Label cases = new Label(String.valueOf(day.cases()));
    cases.getStyleClass().add("week-count");
    Region bar = new Region();
    bar.getStyleClass().add("week-bar");
    bar.setStyle(
        String.format(
            Locale.ROOT, "-fx-pref-height: %.2fem;", TALLEST_EM * day.cases() / most + 0.12));
    Label name = new Label(day.day().format(DAY));
    name.getStyleClass().addAll("week-day", "quiet");
    VBox column = new VBox(cases, bar, name);
    column.setAlignment(Pos.BOTTOM_CENTER);
    column.getStyleClass().add("week-column");
    if (today) {
      column.getStyleClass().add("today");
    }
    column.setAccessibleText(
        WorklistView.WORDS.text("week.day", day.day().format(DAY), day.cases()));
    return column;
  }
}
