package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Findings;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;
import org.pumpreview.words.Words;

/// One item with both findings: the nurse's as text, the director's own as a control. The words of
/// the record stand below the item where they are contested; all of the evidence opens on demand.
final class FindingRow extends VBox {
  private static final Words WORDS = Words.of("director");
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final DirectorViewModel model;
  private final Evidences evidences;
  private final Label quotes = new Label();
  private final StatusBadge nurse = StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, "");
  private final StatusBadge closed = StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, "");
  private final FindingChoice own;
  private final VBox ownCell = new VBox();
  private final VBox links = new VBox();
  private final VBox details = new VBox();
  private Pair pair;
  private List<Hyperlink> pages = List.of();
  private Optional<List<Evidence>> linked = Optional.empty();
  private boolean current;
  private boolean opened;
  private boolean answerable = true;

  FindingRow(DirectorViewModel model, Pair pair, Evidences evidences) {
    this.model = model;
    this.evidences = evidences;
    this.pair = pair;
    getStyleClass().add("finding-row");
    own = new FindingChoice(Findings.choices(pair.entry().item().kind()));
    own.setOnAnswer(answer -> model.onAnswer(pair.paragraph(), answer));
    details.getStyleClass().add("details");
    getChildren().setAll(new FindingCells(item(), new VBox(nurse), ownCell, links), details);
    show(pair);
  }

  private VBox item() {
    var title =
        new SentenceText(
            Sentence.EMPTY.strong(pair.paragraph()).plain(" " + pair.entry().item().label()));
    quotes.getStyleClass().addAll("quiet", "quotes");
    quotes.setWrapText(true);
    return new VBox(title, quotes);
  }

  String paragraph() {
    return pair.paragraph();
  }

  Pair pair() {
    return pair;
  }

  /// Shows the item as it stands now; the focus stays where it is.
  void show(Pair newPair) {
    pair = newPair;
    pseudoClassStateChanged(DIFFERS, pair.state() == Pair.State.DIFFERS);
    pseudoClassStateChanged(WAITS, pair.state() == Pair.State.WAITS);
    badge(nurse, pair.nurseAnswer(), WORDS.text("nurse.none"));
    own.show(pair.ownAnswer());
    badge(closed, pair.ownAnswer(), WORDS.text("own.none"));
    showQuotes();
    showLinks();
    arrange();
    describe();
  }

  /// Text instead of the control, where this person cannot answer now.
  void setAnswerable(boolean newAnswerable) {
    answerable = newAnswerable;
    arrange();
  }

  private static void badge(StatusBadge badge, Optional<Answer> answer, String none) {
    Optional<Choice<Answer>> choice = answer.map(Findings::choice);
    badge.show(
        choice.map(Choice::tone).orElse(Tone.NEUTRAL),
        choice.map(Choice::icon).orElse(BootstrapIcons.CIRCLE),
        choice.map(Choice::word).orElse(none));
  }

  private void showQuotes() {
    var words =
        pair.isContested()
            ? pair.evidence().stream()
                .map(Quote::of)
                .filter(quote -> !quote.isBlank())
                .collect(Collectors.joining(WORDS.text("quotes.then")))
            : "";
    quotes.setText(words);
    setShown(quotes, !words.isEmpty() && !opened);
  }

  /// New links only for other evidence: a link may have the focus.
  private void showLinks() {
    if (linked.equals(Optional.of(pair.evidence()))) {
      return;
    }
    linked = Optional.of(pair.evidence());
    pages = pair.evidence().stream().map(this::link).toList();
    showStray();
  }

  private Hyperlink link(Evidence piece) {
    var link = new Hyperlink(WORDS.text("evidence.page", Cited.inShort(piece), piece.page()));
    link.setOnAction(_ -> {
      link.setVisited(false);
      if (!evidences.onPiece(piece)) {
        toggle();
      }
    });
    link.setFocusTraversable(current);
    return link;
  }

  /// Below each page whose words are not those that were cited it is said that they are not.
  private void showStray() {
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < pages.size(); i++) {
      var piece = pair.evidence().get(i);
      var place = WORDS.text("evidence.place", piece.document(), piece.page());
      boolean stray = evidences.isStray(piece);
      pages.get(i).setAccessibleText(stray ? WORDS.text("evidence.stray", place) : place);
      nodes.add(pages.get(i));
      if (stray) {
        nodes.add(StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("stray.brief")));
      }
    }
    if (nodes.isEmpty()) {
      var none = new Label(WORDS.text("evidence.missing"));
      none.getStyleClass().add("quiet");
      nodes.add(none);
    }
    Nodes.settle(links.getChildren(), nodes);
  }

  /// The chart was read, and what was cited compared with it.
  void onCompared() {
    showStray();
    if (opened) {
      arrange();
    }
  }

  /// Marks the page that leads to the place in sight.
  void onPieceShown(Evidence shown) {
    for (int i = 0; i < pages.size(); i++) {
      boolean here = pair.evidence().get(i).id().equals(shown.id());
      pages.get(i).pseudoClassStateChanged(SHOWN, here);
    }
  }

  /// Opens or closes the evidence and the notes of this item.
  void toggle() {
    opened = !opened;
    showQuotes();
    arrange();
  }

  boolean isOpened() {
    return opened;
  }

  private void arrange() {
    var cell = List.<Node>of(answerable ? own : closed);
    if (!ownCell.getChildren().equals(cell)) {
      ownCell.getChildren().setAll(cell);
    }
    var inside = new ArrayList<Node>();
    if (opened) {
      inside.add(new EvidenceLines(model, evidences).show(pair.evidence()));
      note(pair.nurse()).ifPresent(inside::add);
      note(pair.own()).ifPresent(inside::add);
    }
    details.getChildren().setAll(inside);
    setShown(details, opened);
  }

  private Optional<Node> note(Optional<Finding> finding) {
    return finding
        .filter(found -> !found.note().isBlank())
        .map(found -> {
          var words = WORDS.text("note", model.signature(found.by()), found.note().strip());
          var note = new Label(words);
          note.getStyleClass().add("quiet");
          note.setWrapText(true);
          return note;
        });
  }

  /// The one row that the Tab key comes to.
  void setCurrent(boolean newCurrent) {
    current = newCurrent;
    pseudoClassStateChanged(CURRENT, newCurrent);
    own.setFocusTraversable(newCurrent);
    pages.forEach(link -> link.setFocusTraversable(newCurrent));
  }

  void focusOwn() {
    if (answerable) {
      own.requestFocus();
    } else {
      links.getChildren().getFirst().requestFocus();
    }
  }

  /// Asks for the finding at `index`, from 0.
  void press(int index) {
    if (answerable) {
      own.press(index);
    }
  }

  private void describe() {
    own.setAccessibleText(
        WORDS.text(
            "row.described",
            pair.paragraph(),
            pair.entry().item().label(),
            nurse.getText(),
            own.getText()));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
