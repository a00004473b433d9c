package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;
import org.pumpreview.words.Words;

/// Beside the list, what helps with the item that is worked on: the requirement in full, what
/// counts as showing it, the evidence word for word, and what to ask for where it is missing.
final class ItemPane extends VBox {
  private static final Words WORDS = Words.of("items");

  private final ItemsViewModel model;
  private final Label paragraph = new Label();
  private final Label label = new Label();
  private final SentenceText statement = new SentenceText();
  private final Label found = new Label();
  private final VBox others = new VBox();
  private final EarlierPart earlier = new EarlierPart();
  private final SentenceText counts = new SentenceText();
  private final VBox pieces = new VBox();
  private final WrapLine tools = new WrapLine();
  private final SentenceText satisfiedBy = new SentenceText();
  private final KeyedButton ask =
      new KeyedButton(WORDS.text("ask"), BootstrapIcons.ENVELOPE_OPEN)
          .small()
          .key(WORDS.text("key.ask"));
  private final KeyedButton raise =
      new KeyedButton(WORDS.text("raise"), Icons.OPEN_QUESTION)
          .small()
          .quiet()
          .key(WORDS.text("key.raise"));
  private final KeyedButton chart =
      new KeyedButton(WORDS.text("chart"), Icons.PAGE).small().key(WORDS.text("key.chart"));
  private final WrapLine terms = new WrapLine();
  private final Label placeTitle = title("");
  private final SentenceText place = new SentenceText();
  private Optional<AnswerCard> card = Optional.empty();
  private Optional<ItemState> shown = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  ItemPane(ItemsViewModel model, ItemWays ways) {
    this.model = model;
    getStyleClass().add("item-pane");
    pieces.getStyleClass().add("pieces");
    others.getStyleClass().add("others");
    terms.getStyleClass().add("terms");
    found.getStyleClass().addAll("quiet", "second-rank");
    found.setWrapText(true);
    tools
        .getChildren()
        .setAll(
            new KeyedButton(WORDS.text("evidence.add"), BootstrapIcons.FILE_EARMARK_PLUS)
                .small()
                .key(WORDS.text("key.evidence"))
                .onPress(() -> card.ifPresent(AnswerCard::onAddEvidence)),
            chart,
            new KeyedButton(WORDS.text("note.write"), BootstrapIcons.PENCIL)
                .small()
                .key(WORDS.text("key.note"))
                .onPress(() -> card.ifPresent(AnswerCard::onNote)));
    model.linkedProperty().subscribe(this::showEarlier);
    chart.setOnAction(_ -> ways.onChart());
    ask.setOnAction(_ -> card.ifPresent(current -> ways.onAsk(current.item())));
    raise.setOnAction(_ -> card.ifPresent(current -> ways.onRaise(current.item())));
    getChildren()
        .setAll(
            section(head(), statement, found, raise, others),
            earlier,
            section(title(WORDS.text("counts")), counts),
            section(title(WORDS.text("evidence")), pieces, tools),
            section(title(WORDS.text("satisfied-by")), satisfiedBy, ask),
            section(title(WORDS.text("terms")), terms),
            section(placeTitle, place));
  }

  private HBox head() {
    paragraph.getStyleClass().add("paragraph");
    paragraph.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("section-title");
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    var head = new HBox(paragraph, label);
    head.getStyleClass().add("head");
    return head;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    return title;
  }

  private static VBox section(Node... nodes) {
    var section = new VBox(nodes);
    section.getStyleClass().add("part");
    return section;
  }

  /// Shows the item of `current` and from then on whatever becomes of it.
  void show(AnswerCard current) {
    if (!card.equals(Optional.of(current))) {
      card = Optional.of(current);
      shown = Optional.empty();
      showItem(current.item());
      following.unsubscribe();
      following = current.item().stateProperty().subscribe(this::showState);
      showEarlier();
    }
  }

  private void showEarlier() {
    card.ifPresent(current -> earlier.show(model.earlier(current.item())));
  }

  private void showItem(ItemViewModel view) {
    var item = view.item();
    paragraph.setText(view.paragraph());
    label.setText(item.label());
    statement.show(Sentence.of(item.statement()));
    counts.show(Sentence.of(item.evidence()));
    satisfiedBy.show(Sentence.of(item.satisfiedBy()));
    terms.getChildren().setAll(model.searchTerms(item).stream().map(ItemPane::term).toList());
    var group = model.group(view);
    placeTitle.setText(WORDS.text("asked-at", group.paragraph()));
    place.show(Sentence.of(group.statement()));
  }

  private static Label term(String word) {
    var term = new Label(word);
    term.getStyleClass().addAll("chip", "pill");
    return term;
  }

  private void showState(ItemState state) {
    if (shown.equals(Optional.of(state))) {
      return;
    }
    var evidenceBefore = shown.map(ItemState::evidence);
    boolean same =
        evidenceBefore.equals(Optional.of(state.evidence()))
            && shown.map(ItemState::citable).equals(Optional.of(state.citable()));
    shown = Optional.of(state);
    showWords(found, model.told(state.nurse()).orElse(""));
    showDirector(state.director());
    if (!same) {
      pieces.getChildren().setAll(pieces(state));
    }
    setShown(tools, state.citable() || state.answerable());
    setShown(tools.getChildren().getFirst(), state.citable());
    setShown(tools.getChildren().getLast(), state.answerable());
    ask.setText(state.wanted() ? WORDS.text("ask.off") : WORDS.text("ask"));
    setShown(ask, state.answerable());
    setShown(raise, card.map(current -> model.isRaisable(current.item())).orElse(false));
  }

  private void showDirector(Optional<Finding> director) {
    var notices = new ArrayList<Node>();
    model
        .told(director)
        .ifPresent(told -> {
          var sentence = Sentence.EMPTY.strong(told);
          var words = director.map(Finding::note).orElse("");
          notices.add(
              new NoticeBox(
                  Tone.PHYSICIAN,
                  Icons.PHYSICIAN,
                  words.isBlank() ? sentence : sentence.plain("\n" + words)));
        });
    others.getChildren().setAll(notices);
    setShown(others, !notices.isEmpty());
  }

  // ---- evidence in full

  private List<Node> pieces(ItemState state) {
    if (state.evidence().isEmpty()) {
      var none = new Label(WORDS.text("evidence.none"));
      none.getStyleClass().add("quiet");
      return List.of(none);
    }
    return state.evidence().stream()
        .map(piece -> (Node) new PieceView(piece, model.byAndWhen(piece), takeBack(state, piece)))
        .toList();
  }

  private Optional<Runnable> takeBack(ItemState state, Evidence piece) {
    return state.citable()
        ? Optional.of(() -> {
          // The button goes away with its piece: the focus has to be somewhere.
          card.ifPresent(current -> current.node().focusAnswer());
          model.onTakeBack(piece);
        })
        : Optional.empty();
  }

  /// The place where a piece is shown in full.
  Optional<PieceView> piece(Evidence piece) {
    return pieces.getChildren().stream()
        .filter(PieceView.class::isInstance)
        .map(PieceView.class::cast)
        .filter(view -> view.id().equals(piece.id()))
        .findFirst();
  }

  private static void showWords(Label label, String words) {
    label.setText(words);
    setShown(label, !words.isEmpty());
  }

  private static void setShown(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
