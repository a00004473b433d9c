package org.pumpreview.desktop.worklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// How many open cases are due on each of the next days, as thin bars with their numbers.
final class WeekStrip extends HBox {
  private static final Words WORDS = Words.of("worklist");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);
  private static final double TALLEST_EM = 1.1;
  private static final double LEAST_EM = 0.12;

  private final Label total = new Label();
  private final HBox days = new HBox();

  WeekStrip() {
    getStyleClass().add("week-strip");
    total.getStyleClass().add("strong");
    var whose = new Label(WORDS.text("week.whose"));
    whose.getStyleClass().addAll("second-rank", "quiet");
    var words = new VBox(total, whose);
    words.getStyleClass().add("week-words");
    words.setMinWidth(USE_PREF_SIZE);
    days.getStyleClass().add("week-days");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(words, days);
  }

  void show(List<WorklistViewModel.DueDay> week, LocalDate today) {
    long all = week.stream().mapToLong(WorklistViewModel.DueDay::cases).sum();
    long most = week.stream().mapToLong(WorklistViewModel.DueDay::cases).max().orElse(1);
    total.setText(WORDS.text("week.total", all));
    days.getChildren()
        .setAll(
            week.stream()
                .map(day -> column(day, Math.max(1, most), day.day().equals(today)))
                .toList());
    setAccessibleText(
        WORDS.text("week.total", all)
            + ". "
            + String.join(
                ", ",
                week.stream()
                    .map(day -> WORDS.text("week.day", DAY.format(day.day()), day.cases()))
                    .toList()));
  }

  private static VBox column(WorklistViewModel.DueDay day, long most, boolean today) {
    Label cases = new Label(Long.toString(day.cases()));
    cases.getStyleClass().add("week-count");
    Region bar = new Region();
    bar.getStyleClass().add("week-bar");
    double height = TALLEST_EM * day.cases() / most + LEAST_EM;
    bar.setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.2fem;", height));
    Label name = new Label(DAY.format(day.day()));
    name.getStyleClass().addAll("week-day", "quiet");
    VBox column = new VBox(cases, bar, name);
    column.getStyleClass().add("week-column");
    if (today) {
      column.getStyleClass().add("today");
    }
    return column;
  }
}
