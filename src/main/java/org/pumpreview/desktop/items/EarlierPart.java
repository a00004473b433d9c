package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// What the case of the trial found on the item, beside it and to be read only.
final class EarlierPart extends VBox {
  private static final Words WORDS = Words.of("items");

  private Optional<EarlierFinding> shown = Optional.empty();

  EarlierPart() {
    getStyleClass().addAll("part", "earlier");
    setVisible(false);
    setManaged(false);
  }

  void show(Optional<EarlierFinding> earlier) {
    if (earlier.equals(shown)) {
      return;
    }
    shown = earlier;
    setVisible(earlier.isPresent());
    setManaged(earlier.isPresent());
    getChildren().setAll(earlier.map(EarlierPart::nodes).orElse(List.of()));
  }

  private static List<Node> nodes(EarlierFinding earlier) {
    var nodes = new ArrayList<Node>();
    nodes.add(line(WORDS.text("earlier", earlier.number()), "strong"));
    nodes.add(
        earlier
            .answer()
            .map(Findings::choice)
            .map(choice -> StatusBadge.flat(choice.tone(), choice.icon(), choice.word()))
            .orElseGet(() ->
                StatusBadge.flat(
                    Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("chip.no-answer"))));
    if (!earlier.by().isEmpty()) {
      nodes.add(line(earlier.by(), "quiet", "second-rank"));
    }
    earlier.facts().forEach(fact -> nodes.add(line(fact, "second-rank")));
    earlier.evidence().forEach(piece -> nodes.add(piece(piece)));
    return nodes;
  }

  private static Node piece(Evidence piece) {
    var place = line(new CitedPages(List.of(piece)).words(), "strong");
    var view = new VBox(place);
    view.getStyleClass().add("piece");
    if (!piece.quote().isBlank()) {
      view.getChildren().add(line(Quote.of(piece), "quote"));
    }
    return view;
  }

  private static Label line(String words, String... styles) {
    var line = new Label(words);
    line.getStyleClass().addAll(styles);
    line.setWrapText(true);
    return line;
  }
}
