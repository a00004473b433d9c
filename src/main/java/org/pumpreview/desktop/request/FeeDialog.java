package org.pumpreview.desktop.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.words.Words;

/// Asks what was found for a line on the fee schedule, and on which schedule. It stays open, each
/// fault at its field, until the rules take what was entered.
final class FeeDialog {
  private static final Words WORDS = Words.of("request");

  private final RequestViewModel model;
  private final RequestedLine about;
  private final SegmentedChoice<Boolean> found =
      new SegmentedChoice<>(
          WORDS.text("fee.found"),
          List.of(true, false),
          listed -> listed ? WORDS.text("fee.listed") : WORDS.text("fee.not-listed"));
  private final DateField schedule = new DateField();
  private final Checks checks = new Checks();
  private final Confirm confirm;

  FeeDialog(RequestViewModel model, RequestedLine about) {
    this.model = model;
    this.about = about;
    found.setOnChoose(value -> found.show(Optional.of(value)));
    model.lastSchedule().ifPresent(date -> schedule.getEditor().setText(Moments.date(date)));
    var foundField = new FormField(WORDS.text("fee.found"), found);
    var scheduleField =
        new FormField(WORDS.text("fee.schedule"), schedule)
            .setHint(WORDS.text("fee.schedule-hint"));
    checks.add(foundField, _ -> choiceFault());
    checks.add(scheduleField, _ -> scheduleFault());
    schedule.getEditor().textProperty().subscribe(_ -> checks.recheck());
    String day = about.from().map(Moments::date).orElse("");
    confirm =
        new Confirm(WORDS.text("fee.question", about.code(), day), WORDS.text("fee.record"))
            .add(new SentenceText(WORDS.text("fee.consequence")), foundField, scheduleField);
  }

  void open(Layers layers) {
    confirm.openHeld(layers, _ -> onConfirm());
    // Its segments have no place in the window before the style sheets made them one.
    confirm.applyCss();
    found.requestFocus();
  }

  private Optional<String> choiceFault() {
    return found.shown().isPresent() ? Optional.empty() : Optional.of(WORDS.text("fee.choose"));
  }

  private Optional<String> scheduleFault() {
    return schedule
        .typed()
        .map(date -> model.feeFault(about, date))
        .orElseGet(() -> Optional.of(WORDS.text("fee.schedule-missing")));
  }

  private void onConfirm() {
    if (checks.passOrShow()) {
      confirm.close();
      record(schedule.typed().orElseThrow());
    }
  }

  private void record(LocalDate date) {
    model.onFeeCheck(about, found.shown().orElseThrow(), date);
  }
}
