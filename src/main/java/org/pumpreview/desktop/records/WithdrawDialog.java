package org.pumpreview.desktop.records;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Takes a document out of the case, with the reason. One that evidence rests on stays, and the
/// dialog leads to that evidence: nobody takes an answer's ground away without looking at it.
final class WithdrawDialog {
  private static final Words WORDS = Words.of("records");
  private static final int ROWS = 2;

  /// Pieces that are shown word for word; of more it is said how many there are.
  private static final int SHOWN = 6;

  private WithdrawDialog() {}

  static void open(CaseDesk desk, RecordsViewModel.Line line, Layers layers, Consumer<Place> go) {
    if (line.evidence().isEmpty()) {
      ask(desk, line, layers);
    } else {
      lead(desk, line, layers, go);
    }
  }

  private static void ask(CaseDesk desk, RecordsViewModel.Line line, Layers layers) {
    var reason = new ProseArea(ROWS);
    var words = new DraftField(desk, "document.withdraw." + line.id(), reason, "");
    var field =
        new FormField(WORDS.text("withdraw.reason"), reason)
            .setHint(WORDS.text("withdraw.reason-hint"));
    var dialog =
        new ActDialog(
                desk,
                WORDS.text("withdraw.question", line.document().title()),
                WORDS.text("withdraw.act"))
            .add(new SentenceText(WORDS.text("withdraw.consequence")), field);
    dialog.open(
        layers,
        () ->
            dialog.done(
                new CaseEvent.DocumentWithdrawn(line.id(), words.text()),
                List.of(words),
                refusals -> atField(field, refusals)));
  }

  private static List<Refusal> atField(FormField field, List<Refusal> refusals) {
    field.setError(
        refusals.stream()
            .filter(refusal -> refusal.reason() == Reason.WORDS_MISSING)
            .findFirst()
            .map(Wording::of));
    return refusals.stream().filter(refusal -> refusal.reason() != Reason.WORDS_MISSING).toList();
  }

  private static void lead(
      CaseDesk desk, RecordsViewModel.Line line, Layers layers, Consumer<Place> go) {
    var first = line.evidence().getFirst().paragraph();
    var list = new VBox();
    list.getStyleClass().add("resting");
    line.evidence().stream().limit(SHOWN).forEach(piece -> list.getChildren().add(told(piece)));
    int rest = line.evidence().size() - SHOWN;
    if (rest > 0) {
      list.getChildren().add(label(WORDS.text("withdraw.more", rest)));
    }
    var confirm =
        new Confirm(
                WORDS.text("withdraw.cited", line.document().title()),
                WORDS.text("withdraw.go", first))
            .add(new SentenceText(WORDS.text("withdraw.cited.why", line.evidence().size())), list);
    confirm.getStylesheets().add(RecordsView.STYLES);
    confirm.open(layers, () -> go.accept(place(desk, first)));
  }

  private static Label told(Evidence piece) {
    return label(
        piece.quote().isBlank()
            ? WORDS.text("piece", piece.paragraph(), piece.page())
            : WORDS.text("piece.quoted", piece.paragraph(), piece.page(), piece.quote()));
  }

  private static Label label(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private static Place place(CaseDesk desk, String paragraph) {
    return Place.of(
        desk.assessment()
            .item(paragraph)
            .map(entry -> Place.step(entry.item().kind()))
            .orElse(Step.CRITERIA),
        paragraph);
  }
}
