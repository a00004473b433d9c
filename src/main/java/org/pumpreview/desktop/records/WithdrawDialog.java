package org.pumpreview.desktop.records;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Takes a document out of the case, with the reason. One that evidence rests on stays, and the
/// dialog leads to that evidence: nobody takes an answer's ground away without looking at it.
final class WithdrawDialog {
  private static final Words WORDS = Words.of("records");
  private static final int ROWS = 2;

  private WithdrawDialog() {}

  /// @param go leads to the item of a piece that rests on the document
  static void open(
      CaseDesk desk, RecordsViewModel.Line line, Layers layers, Consumer<Evidence> go) {
    if (line.evidence().isEmpty()) {
      ask(desk, line, layers);
    } else {
      lead(line, layers, go);
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

  private static void lead(RecordsViewModel.Line line, Layers layers, Consumer<Evidence> go) {
    var first = line.evidence().getFirst();
    var list = new VBox();
    list.getStyleClass().add("resting");
    var confirm =
        new Confirm(
                WORDS.text("withdraw.cited", line.document().title()),
                WORDS.text("withdraw.go", first.paragraph()))
            .add(
                new SentenceText(WORDS.text("withdraw.cited.why", line.evidence().size())),
                new TallPane(list));
    for (var piece : line.evidence()) {
      list.getChildren()
          .add(
              told(
                  piece,
                  () -> {
                    confirm.close();
                    go.accept(piece);
                  }));
    }
    confirm.getStylesheets().add(RecordsView.STYLES);
    confirm.open(layers, () -> go.accept(first));
  }

  /// Each leads to its own item: there it is taken back.
  private static SentenceText told(Evidence piece, Runnable lead) {
    var place = Sentence.EMPTY.link(WORDS.text("piece", piece.paragraph(), piece.page()), lead);
    return new SentenceText(piece.quote().isBlank() ? place : place.plain(" " + Quote.of(piece)));
  }
}
