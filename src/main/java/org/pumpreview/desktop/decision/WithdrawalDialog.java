package org.pumpreview.desktop.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks who took a request back, when, and in what words.
final class WithdrawalDialog {
  private static final Words WORDS = Words.of("decision");
  private static final int ROWS = 3;

  private final TextField by = new TextField();
  private final DateField on = new DateField();
  private final ProseArea words = new ProseArea(ROWS);
  private final FormField byField = new FormField(WORDS.text("withdraw.by"), by);
  private final FormField onField = new FormField(WORDS.text("withdraw.on"), on);
  private final FormField wordsField = new FormField(WORDS.text("withdraw.in-words"), words);
  private final LocalDate today;
  private final List<DraftField> drafts;
  private final ActDialog dialog;

  WithdrawalDialog(DecisionViewModel model) {
    today = model.assessment().today();
    drafts =
        List.of(
            new DraftField(model.desk(), "withdrawal.by", by, ""),
            new DraftField(model.desk(), "withdrawal.on", on.getEditor(), Moments.date(today)),
            new DraftField(model.desk(), "withdrawal.words", words, ""));
    on.typed().ifPresent(on::setValue);
    byField.setHint(WORDS.text("withdraw.by-hint"));
    dialog =
        new ActDialog(model.desk(), WORDS.text("withdraw.title"), Wording.of(Act.RECORD_WITHDRAWAL))
            .add(new SentenceText(WORDS.text("withdraw.goes")), byField, onField, wordsField);
  }

  void open(Layers layers) {
    dialog.open(layers, this::onConfirm);
  }

  void flush() {
    drafts.forEach(DraftField::flush);
  }

  private void onConfirm() {
    var day = on.typed();
    var event =
        new CaseEvent.Withdrawn(
            by.getText().strip(), day.orElse(LocalDate.MAX), words.getText().strip());
    dialog.done(event, drafts, this::show);
  }

  /// The rules name the three fields at once; each says its own part.
  private List<Refusal> show(List<Refusal> refusals) {
    boolean incomplete =
        refusals.stream().anyMatch(any -> any.reason() == Refusal.Reason.WITHDRAWAL_INCOMPLETE);
    boolean noDay = on.typed().map(day -> day.isAfter(today)).orElse(true);
    mark(byField, incomplete && by.getText().isBlank(), WORDS.text("withdraw.no-name"));
    mark(onField, incomplete && noDay, WORDS.text("withdraw.no-day"));
    mark(wordsField, incomplete && words.getText().isBlank(), WORDS.text("withdraw.no-words"));
    Stream.of(byField, onField, wordsField)
        .filter(field -> field.error().isPresent())
        .findFirst()
        .ifPresent(field -> field.control().requestFocus());
    return refusals.stream()
        .filter(any -> any.reason() != Refusal.Reason.WITHDRAWAL_INCOMPLETE)
        .toList();
  }

  private static void mark(FormField field, boolean faulty, String sentence) {
    field.setError(faulty ? Optional.of(sentence) : Optional.empty());
  }
}
