package org.pumpreview.desktop.director;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// Pieces of evidence word for word, each with its document, page and who cited it.
final class EvidenceLines extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final Evidences evidences;

  EvidenceLines(DirectorViewModel model, Evidences evidences) {
    this.model = model;
    this.evidences = evidences;
    getStyleClass().add("evidence-lines");
  }

  /// Shows pieces, oldest first, or that there are none.
  EvidenceLines show(List<Evidence> pieces) {
    getChildren()
        .setAll(
            pieces.isEmpty()
                ? List.of(line(Sentence.of(WORDS.text("evidence.none"))))
                : pieces.stream().map(piece -> line(sentence(piece))).toList());
    return this;
  }

  private Sentence sentence(Evidence piece) {
    var page = WORDS.text("evidence.place", piece.document(), piece.page());
    var place =
        piece.unpaged().isBlank()
            ? page
            : WORDS.text("evidence.unpaged", page, piece.unpaged().strip());
    var by = WORDS.text("evidence.by", model.signature(piece.by()), model.when(piece.at()));
    var led =
        piece.mark().isPresent()
            ? Sentence.EMPTY.link(place, () -> evidences.onPiece(piece))
            : Sentence.EMPTY.strong(place);
    var told =
        piece.quote().isBlank()
            ? led.plain(" · " + by)
            : led.plain(" " + Quote.of(piece) + " · " + by);
    return evidences.isStray(piece) ? told.strong(" · " + WORDS.text("stray.line")) : told;
  }

  private static Node line(Sentence sentence) {
    var text = new SentenceText(sentence);
    HBox.setHgrow(text, Priority.ALWAYS);
    var line = new HBox(new Icon(BootstrapIcons.FILE_EARMARK_TEXT), text);
    line.getStyleClass().add("evidence-line");
    return line;
  }
}
